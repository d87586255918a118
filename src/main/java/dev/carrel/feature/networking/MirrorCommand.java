package dev.carrel.feature.networking;

import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.mirror.Mirror;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event mirror}: whether what was posted stands in Discord's own calendar, too. */
final class MirrorCommand implements Command {
    static final Option<Boolean> ON = Option.flag(
            "on",
            Words.of(
                    "Yes to show posted events there, no to take them away",
                    "Oui pour y montrer les événements publiés, non pour les retirer",
                    "Sí para mostrar allí los eventos publicados, no para quitarlos"));
    private static final Declaration DECLARATION = Declaration.of(
                    "event mirror",
                    Words.of(
                            "Show posted events in Discord’s own calendar, too",
                            "Montrer aussi les événements publiés dans l’agenda de Discord",
                            "Mostrar los eventos publicados también en el calendario de Discord"),
                    ON)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("on:yes");

    private final Supplier<Mirror> mirror;

    MirrorCommand(Supplier<Mirror> mirror) {
        this.mirror = mirror;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        SpaceId space = invocation.caller().space();
        if (!mirror.get().canMirror(space)) {
            return Reply.refuse(MirrorCards.notHere());
        }
        Optional<Boolean> on = invocation.find(ON);
        if (on.equals(Optional.of(true))) {
            mirror.get().switchOn(Seat.of(invocation.caller()), space);
        } else if (on.isPresent()) {
            return Reply.show(
                    mirror.get().switchOff(Seat.of(invocation.caller()), space)
                            ? MirrorCards.goesOff()
                            : MirrorCards.off());
        }
        return Reply.show(mirror.get().of(invocation.caller().community()).stream()
                .filter(state -> state.space().equals(space))
                .findFirst()
                .map(state -> MirrorCards.state(
                        state, mirror.get().isAllowed(space), mirror.get().permission(space)))
                .orElseGet(MirrorCards::off));
    }
}
