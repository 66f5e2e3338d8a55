package dev.coursecreator.standalone;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a server: a URL, or {@code host:port} as it is written elsewhere, which is http. */
final class ServerAddressConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String written) {
        try {
            var address = new URI(written.contains("://") ? written : "http://" + written);
            var scheme = String.valueOf(address.getScheme());
            var isHttp = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            if (isHttp && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Explained below.
        }
        throw new TypeConversionException(
                "'" + written + "' is no address of a server; write one such as http://localhost:8080");
    }
}
