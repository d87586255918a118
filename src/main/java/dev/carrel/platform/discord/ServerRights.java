package dev.carrel.platform.discord;

import dev.carrel.chat.spi.Observation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What the bot lacks in the servers that it is in, by its roles there. A channel may take away or give what these do not, which is seen
 * where something is posted.
 */
final class ServerRights {
    /**
     * What Carrel needs to say something by itself: to see a channel, to write into it or its threads, and to look there whether a message
     * had arrived whose answer was lost. Commands need nothing.
     */
    static final Set<Permission> NEEDED = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MESSAGE_HISTORY);

    /** As Discord's own settings name them; JDA's names are its own. */
    private static final Map<Permission, String> NAMES = new EnumMap<>(Map.of(
            Permission.VIEW_CHANNEL, "View Channels",
            Permission.MESSAGE_SEND, "Send Messages",
            Permission.MESSAGE_SEND_IN_THREADS, "Send Messages in Threads",
            Permission.MESSAGE_HISTORY, "Read Message History"));

    private static final String REMEDY =
            "Turn them on for its role, in the server's settings under Roles, or invite it there once more.";

    /** More servers are summed up. */
    private static final int MOST_NAMED = 10;

    private ServerRights() {}

    /** A server in which something is missing. */
    private record Lacking(String server, Set<Permission> missing) {}

    /** Of the servers as Discord lists them for the bot (Discord: resources/user, get current user guilds). */
    static List<Observation> of(List<DataObject> servers) {
        List<Lacking> lacking = servers.stream()
                .map(server -> new Lacking(name(server), missing(server)))
                .filter(one -> !one.missing().isEmpty())
                .toList();
        List<Observation> findings = new ArrayList<>();
        lacking.stream()
                .limit(MOST_NAMED)
                .forEach(one -> findings.add(
                        new Observation("in " + one.server() + " it lacks: " + names(one.missing()), REMEDY)));
        List<Lacking> others = lacking.subList(Math.min(MOST_NAMED, lacking.size()), lacking.size());
        if (!others.isEmpty()) {
            Set<Permission> missing = others.stream()
                    .flatMap(one -> one.missing().stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
            findings.add(new Observation(
                    "in " + others.size() + (others.size() == 1 ? " more server" : " more servers")
                            + " it lacks some of these: " + names(missing),
                    REMEDY));
        }
        return findings;
    }

    /** Nothing where Discord does not say what the bot may do, or it may do everything. */
    private static Set<Permission> missing(DataObject server) {
        if (!server.hasKey("permissions") || server.getBoolean("owner")) {
            return Set.of();
        }
        Set<Permission> granted = Permission.getPermissions(server.getLong("permissions"));
        Set<Permission> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(granted);
        return granted.contains(Permission.ADMINISTRATOR) ? Set.of() : missing;
    }

    /** Whoever runs the server has typed it: nothing of it may move the cursor of a terminal. */
    private static String name(DataObject server) {
        String typed = server.getString("name", "").replaceAll("\\p{C}", "");
        return (typed.isBlank() ? "a server" : "“" + typed + "”") + " (" + server.getString("id") + ")";
    }

    private static String names(Set<Permission> permissions) {
        return permissions.stream()
                .map(permission -> Objects.requireNonNull(NAMES.get(permission)))
                .collect(Collectors.joining(", "));
    }
}
