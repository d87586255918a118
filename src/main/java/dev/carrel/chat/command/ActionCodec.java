package dev.carrel.chat.command;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Effect;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes an {@link Action} into a control's id and reads it back, so that buttons outlive restarts without a row for each.
 *
 * <p>An id is {@code +program.show?program=kent} ({@code +}: a message of its own, {@code =}: in place, {@code !}: its form), a
 * menu's adds {@code >first,second}. What is longer than {@link ActionIds#LONGEST} lies on the {@link ActionShelf}: {@code +*key}. A renderer may
 * append {@code #n} to tell equal controls of one message apart.
 */
public final class ActionCodec {
    private static final char ANSWER = '+';
    private static final char REPLACE = '=';
    private static final char ASK = '!';
    private static final char SHELVED = '*';

    private static final int ROOM_FOR_MORE = 500;

    private final ActionShelf shelf;

    /** A codec that keeps long actions on this shelf. */
    public ActionCodec(ActionShelf shelf) {
        this.shelf = shelf;
    }

    /** The id of an action on a control that is drawn for this member, or 0 for everybody; may block to shelve a long one. */
    public String encode(CommunityId community, MemberId reader, Action action) {
        String text = write(action, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
        char effect = switch (action.effect()) {
            case ANSWER -> ANSWER;
            case REPLACE -> REPLACE;
            case ASK -> ASK;
        };
        return text.length() + 1 <= ActionIds.LONGEST
                ? effect + text
                : effect + "*" + shelf.put(community, reader, write(action, ActionCodec::sparingly));
    }

    /** Whether the shelf takes this action, and the same one with a page number or another short value more. */
    static boolean fits(Action action) {
        return write(action, ActionCodec::sparingly).length() <= ActionShelf.LONGEST - ROOM_FOR_MORE;
    }

    /** The action behind an id, or empty when it is unreadable or its time is over; may block. */
    public Optional<Action> decode(CommunityId community, String id) {
        String bare = withoutSuffix(id);
        Optional<Effect> effect = effectOf(bare);
        if (effect.isEmpty() || bare.length() < 2) {
            return Optional.empty();
        }
        Optional<String> text =
                bare.charAt(1) == SHELVED ? shelf.get(community, bare.substring(2)) : Optional.of(bare.substring(1));
        return text.flatMap(payload -> read(payload, effect.get()));
    }

    /** What the id's first character says, without looking anything up. */
    static Optional<Effect> effectOf(String id) {
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case ANSWER -> Optional.of(Effect.ANSWER);
            case REPLACE -> Optional.of(Effect.REPLACE);
            case ASK -> Optional.of(Effect.ASK);
            default -> Optional.empty();
        };
    }

    private static String withoutSuffix(String id) {
        int hash = id.lastIndexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }

    /** Escapes only what would be read as something else, or what a database does not take: other scripts keep their length. */
    private static String sparingly(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            String character = Character.toString(point);
            boolean plain = "%&+#".indexOf(point) < 0
                    && !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE;
            text.append(plain ? character : URLEncoder.encode(character, StandardCharsets.UTF_8));
        });
        return text.toString();
    }

    private static String write(Action action, UnaryOperator<String> escape) {
        String values = action.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escape.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
        return String.join(".", action.path())
                + (action.into().isEmpty() ? "" : ">" + String.join(",", action.into()))
                + (values.isEmpty() ? "" : "?" + values);
    }

    private static Optional<Action> read(String text, Effect effect) {
        int question = text.indexOf('?');
        String head = question < 0 ? text : text.substring(0, question);
        int arrow = head.indexOf('>');
        List<String> path = Arrays.asList((arrow < 0 ? head : head.substring(0, arrow)).split("\\."));
        List<String> into =
                arrow < 0 ? List.of() : Arrays.asList(head.substring(arrow + 1).split(","));
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String pair :
                question < 0 ? new String[0] : text.substring(question + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            try {
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(new Action(path, values, into, effect));
    }
}
