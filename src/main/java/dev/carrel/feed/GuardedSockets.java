package dev.carrel.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the very address they are about to connect to: what a name resolved to a moment before, or will a moment later,
 * does not matter, nor how often one was sent on.
 */
final class GuardedSockets extends SocketFactory {
    private final boolean loopbackAllowed;

    GuardedSockets(boolean loopbackAllowed) {
        this.loopbackAllowed = loopbackAllowed;
    }

    @Override
    public Socket createSocket() {
        return new Guarded(loopbackAllowed);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(SocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class Guarded extends Socket {
        private final boolean loopbackAllowed;

        Guarded(boolean loopbackAllowed) {
            this.loopbackAllowed = loopbackAllowed;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target)
                    || target.isUnresolved()
                    || AddressBlocks.refuses(target.getAddress(), loopbackAllowed)) {
                throw new RefusedAddress();
            }
            super.connect(endpoint, timeout);
        }
    }
}
