package dev.carrel.platform.web;

/** The web page cannot listen where it should; the message names the address and the way out. */
public final class PortTaken extends RuntimeException {
    PortTaken(String host, int port, Throwable cause) {
        super(
                "The address " + host + ":" + port
                        + " cannot be listened on: something else does, perhaps another Carrel."
                        + " Stop it, or choose another port with CARREL_HTTP_PORT (0 takes a free one).",
                cause);
    }
}
