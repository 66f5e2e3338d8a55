package dev.coursecreator.gateway.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a name stands for at the moment. */
@FunctionalInterface
interface Lookup {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
