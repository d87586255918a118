package dev.carrel.config;

/** Whether the playground page is served: it lets whoever opens it act as anybody. */
public enum Playground {
    /** While the page listens on a loopback address only. */
    AUTO,
    ON,
    OFF
}
