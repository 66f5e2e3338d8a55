package dev.coursecreator.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a name stands for at the moment. */
@FunctionalInterface
public interface DnsLookup {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
