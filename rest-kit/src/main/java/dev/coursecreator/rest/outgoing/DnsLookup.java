package dev.coursecreator.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves a host name to its current addresses. */
@FunctionalInterface
public interface DnsLookup {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
