package dev.carrel.feed;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses of the network are nobody's business (IANA's special-purpose address registries, RFC 6890): private, loopback,
 * link-local, shared, documentation, benchmarking, multicast and reserved ones, and every IPv6 address that is not global unicast or that
 * holds an IPv4 address. An IPv4-mapped IPv6 address is the IPv4 address: {@link InetAddress} makes it one.
 */
final class AddressBlocks {
    private static final List<Block> LOOPBACK = blocks("127.0.0.0/8", "::1/128");

    private static final List<Block> REFUSED = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private AddressBlocks() {}

    /** Whether nothing is to be fetched from there. */
    static boolean refuses(InetAddress address, boolean loopbackAllowed) {
        if (loopbackAllowed && LOOPBACK.stream().anyMatch(block -> block.holds(address))) {
            return false;
        }
        boolean ordinary = address.getAddress().length == 4 || GLOBAL_UNICAST.holds(address);
        return !ordinary || REFUSED.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... texts) {
        return List.of(texts).stream().map(Block::of).toList();
    }

    /** A block of addresses: the first bits of all of them. */
    private record Block(BigInteger first, int bytes, int prefix) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            byte[] first = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            return new Block(new BigInteger(1, first), first.length, Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            byte[] raw = address.getAddress();
            return raw.length == bytes
                    && new BigInteger(1, raw)
                                    .xor(first)
                                    .shiftRight(bytes * Byte.SIZE - prefix)
                                    .signum()
                            == 0;
        }
    }
}
