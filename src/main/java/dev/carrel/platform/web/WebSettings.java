package dev.carrel.platform.web;

/**
 * Where the web server listens and whether it lets people play.
 *
 * @param port 0 takes a free one, which {@link WebPlatform#port()} then tells
 * @param playground whether the playground is served: whoever opens it may act as a moderator
 */
public record WebSettings(String host, int port, boolean playground) {}
