package dev.carrel.app;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.chat.spi.Webhook;
import dev.carrel.platform.web.PartHealth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Where people meet Carrel. Thread-safe. */
final class Platforms {
    /** Those that are connected, or try to be. */
    private final List<ChatPlatform> connected = new CopyOnWriteArrayList<>();

    /** Those that need no connection: the web page, the terminal. */
    private final List<ChatPlatform> own = new CopyOnWriteArrayList<>();

    /** Connects to a platform; returns at once, however long that takes. */
    void connect(ChatPlatform chat, Lifecycle lifecycle) {
        connected.add(chat);
        lifecycle.onStop(chat.platform().key(), chat::stop);
        chat.start();
    }

    /** From now on messages go over these too. */
    void addOwn(List<ChatPlatform> chats) {
        own.addAll(chats);
    }

    List<ChatPlatform> all() {
        return Stream.concat(connected.stream(), own.stream()).toList();
    }

    /** Whether somebody is in a space, as far as its platform tells; may block. */
    Presence presence(SpaceId space, PersonId person) {
        return all().stream()
                .filter(chat -> chat.platform() == space.platform())
                .map(chat -> chat.presence(space, person))
                .findFirst()
                .orElse(Presence.UNKNOWN);
    }

    /** Has the platforms remember nothing of somebody. */
    void forget(PersonId person) {
        all().stream().filter(chat -> chat.platform() == person.platform()).forEach(chat -> chat.forget(person));
    }

    /** What they take over HTTP, by path. */
    Map<String, Webhook> webhooks() {
        Map<String, Webhook> webhooks = new HashMap<>();
        connected.forEach(chat -> webhooks.putAll(chat.webhooks()));
        return webhooks;
    }

    /** What they show to people with a browser, by path. */
    Map<String, WebPage> pages() {
        Map<String, WebPage> pages = new HashMap<>();
        connected.forEach(chat -> pages.putAll(chat.pages()));
        return pages;
    }

    /** How each connection is. */
    List<PartHealth> health() {
        return connected.stream()
                .map(chat -> new PartHealth(chat.platform().key(), chat.health()))
                .toList();
    }
}
