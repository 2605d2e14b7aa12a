package timeline.log;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import timeline.CoreTestApplication;

/** Runs the core in a process of its own, outside of any test, and tells every name of a host that it looked up. */
public final class StartedAlone {

    /** What the process is to look up itself, to show that it would have been seen. */
    static final String CONTROL = "control.invalid";

    private static final Queue<String> LOOKED_UP = new ConcurrentLinkedQueue<>();

    private StartedAlone() {}

    public static void main(String[] settings) throws InterruptedException {
        try (var context = SpringApplication.run(CoreTestApplication.class, settings)) {
            // Axon's update checker would call home one second after the start.
            new CountDownLatch(1).await(2_500, TimeUnit.MILLISECONDS);
            lookUp();
            System.out.println("looked up: " + LOOKED_UP);
        }
    }

    private static void lookUp() {
        try {
            InetAddress.getAllByName(CONTROL);
        } catch (UnknownHostException e) {
            // as it must be: nobody has this name (RFC 6761)
        }
    }

    /** Knows this machine alone. */
    public static final class Resolver extends InetAddressResolverProvider {

        @Override
        public InetAddressResolver get(InetAddressResolverProvider.Configuration configuration) {
            InetAddressResolver real = configuration.builtinResolver();
            List<String> own = List.of("localhost", configuration.lookupLocalHostName());
            return new InetAddressResolver() {
                @Override
                public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                    if (!own.contains(host)) {
                        LOOKED_UP.add(host);
                        throw new UnknownHostException(host);
                    }
                    return real.lookupByName(host, policy);
                }

                @Override
                public String lookupByAddress(byte[] address) throws UnknownHostException {
                    return real.lookupByAddress(address);
                }
            };
        }

        @Override
        public String name() {
            return "this machine alone";
        }
    }
}
