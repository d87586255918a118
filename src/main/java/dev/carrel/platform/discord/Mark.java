package dev.carrel.platform.discord;

import dev.carrel.chat.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponentUnion;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What tells one message of the bot's own from every other, for as long as it is there: the numbers of its first two components, which
 * Discord keeps and gives back (Discord: components/reference, anatomy of a component: {@code id}, 32 bits, one of each in a message).
 *
 * <p>Discord numbers what has none from 1 on: these begin at {@link #FLOOR}. Of the message's mark 58 bits are left.
 */
record Mark(int box, int headline) {
    private static final int FLOOR = 1 << 30;

    /** The mark of an outgoing message. */
    static Mark of(String mark) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(mark));
        // One is even and one odd: both are in the same message.
        return new Mark(((digest.getInt() >>> 2) << 1) | FLOOR, (digest.getInt() >>> 1) | FLOOR | 1);
    }

    /** What a message is marked with; empty for an answer to somebody. */
    static Optional<Mark> on(Message message) {
        List<MessageTopLevelComponentUnion> components = message.getComponents();
        if (components.isEmpty() || !(components.getFirst() instanceof Container box)) {
            return Optional.empty();
        }
        Mark mark = new Mark(box.getUniqueId(), box.getComponents().getFirst().getUniqueId());
        return mark.box >= FLOOR && mark.headline >= FLOOR ? Optional.of(mark) : Optional.empty();
    }

    /** Whether a message has this mark, as Discord writes messages. */
    boolean isOn(DataObject message) {
        Optional<DataObject> first = first(message);
        return first.filter(found -> found.getInt("id", 0) == box).isPresent()
                && first.flatMap(Mark::first)
                        .filter(found -> found.getInt("id", 0) == headline)
                        .isPresent();
    }

    private static Optional<DataObject> first(DataObject parent) {
        DataArray components = parent.optArray("components").orElseGet(DataArray::empty);
        return components.isEmpty() ? Optional.empty() : Optional.of(components.getObject(0));
    }

    /** The same message with this mark. */
    MessageCreateData mark(MessageCreateData message) {
        Container whole = message.getComponents().getFirst().asContainer();
        List<ContainerChildComponent> parts = new ArrayList<>(whole.getComponents());
        parts.set(0, whole.getComponents().getFirst().withUniqueId(headline));
        return MessageCreateBuilder.from(message)
                .setComponents(whole.withComponents(parts).withUniqueId(box))
                .build();
    }
}
