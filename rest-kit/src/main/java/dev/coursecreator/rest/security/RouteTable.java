package dev.coursecreator.rest.security;

import java.util.List;

/** Contributes routes to access control. A request to a route that no table lists is refused. */
@FunctionalInterface
public interface RouteTable {

    List<Route> routes();
}
