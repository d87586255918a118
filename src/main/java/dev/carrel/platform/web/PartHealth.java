package dev.carrel.platform.web;

import dev.carrel.chat.spi.Health;

/** How one part of the bot is doing, under the name that {@code /readyz} shows it by. */
public record PartHealth(String part, Health health) {}
