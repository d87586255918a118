package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Appointed;
import dev.carrel.community.Communities;
import dev.carrel.community.Decisions;
import dev.carrel.community.Seat;
import dev.carrel.community.ZoneWords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /moderate setup}: where announcements go, which time and language hold for all, who may organize.
 *
 * <p>Each answer is kept at once, so that stopping half-way loses nothing; without any the bot works by the defaults that every card names.
 */
final class SetupCommand implements Command {
    private final Supplier<Communities> communities;
    private final SetupOptions options;
    private final InstantSource clock;
    private final Declaration declaration;

    SetupCommand(Supplier<Communities> communities, InstantSource clock) {
        this.communities = communities;
        this.clock = clock;
        this.options = new SetupOptions(clock);
        this.declaration = Declaration.of(
                        "moderate setup",
                        Words.of(
                                "Set Carrel up here: channel, time zone, language, who may organize",
                                "Configurer Carrel ici : salon, fuseau horaire, langue, qui peut organiser",
                                "Configurar Carrel aquí: canal, zona horaria, idioma, quién puede organizar"),
                        SetupOptions.CHANNEL,
                        options.zone(),
                        SetupOptions.LANGUAGE,
                        SetupOptions.ORGANIZER,
                        SetupOptions.REVOKE,
                        SetupOptions.SURE,
                        SetupOptions.ANNOUNCE,
                        SetupOptions.STEP,
                        CommonOptions.FROM)
                .onlyFor(Role.MODERATOR)
                .example("")
                .example("zone:Boston language:english")
                .example("step:people");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Communities known = communities.get();
        Optional<PersonId> revoked = invocation.find(SetupOptions.REVOKE);
        Optional<Appointed> former = revoked.flatMap(person -> appointed(known, invocation.caller(), person));
        if (revoked.isPresent() && former.isEmpty()) {
            return Reply.refuse(notAppointed());
        }
        if (former.isPresent() && !invocation.find(SetupOptions.SURE).orElse(false)) {
            return Reply.show(cards(known, invocation.caller()).sure(former.get()));
        }
        Text said = decide(known, invocation, former);
        SetupCards cards = cards(known, invocation.caller());
        int from = invocation.find(CommonOptions.FROM).orElse(0L).intValue();
        return Reply.show(invocation
                .find(SetupOptions.STEP)
                .map(step -> cards.step(step, said, from))
                .orElseGet(() -> overview(cards, said)));
    }

    private SetupCards cards(Communities known, Caller caller) {
        return new SetupCards(options, Decided.of(known, caller), caller, clock.instant());
    }

    private static Card overview(SetupCards cards, Text said) {
        return said.isEmpty() ? cards.asFound() : cards.done(said);
    }

    /** Keeps what the invocation decides, and says so; nothing where it decides nothing. */
    private Text decide(Communities known, Invocation invocation, Optional<Appointed> former) {
        Caller caller = invocation.caller();
        Seat by = Seat.of(caller);
        Decisions decisions = known.decisions();
        List<Text> said = new ArrayList<>();
        invocation.find(SetupOptions.CHANNEL).ifPresent(place -> {
            decisions.announceIn(by, caller.space(), Optional.of(place));
            said.add(Text.of(say("Announcements go to ", "Les annonces vont dans ", "Los anuncios van a "))
                    .then(Inline.Name.of(place))
                    .then("."));
        });
        if (invocation.find(SetupOptions.ANNOUNCE).equals(Optional.of(false))) {
            decisions.announceIn(by, caller.space(), Optional.empty());
            said.add(Text.of(say(
                    "Carrel announces nothing here.", "Carrel n’annonce rien ici.", "Carrel no anuncia nada aquí.")));
        }
        invocation.find(options.zone()).ifPresent(zone -> {
            decisions.setZone(by, zone);
            said.add(Text.of(say("The time zone here is ", "Le fuseau horaire ici est ", "La zona horaria aquí es ")
                    + ZoneWords.name(zone) + "."));
        });
        invocation.find(SetupOptions.LANGUAGE).ifPresent(language -> {
            decisions.setLanguage(by, language);
            said.add(Text.of(
                    say("The language here is ", "La langue ici : ", "El idioma aquí: ") + language.ownName() + "."));
        });
        invocation.find(SetupOptions.ORGANIZER).ifPresent(person -> {
            decisions.grant(by, known.seatOf(caller.community(), person), Role.ORGANIZER);
            said.add(Text.of(Inline.Name.of(person))
                    .then(say(" may organize.", " peut organiser.", " puede organizar.")));
        });
        former.ifPresent(organizer -> {
            decisions.revoke(by, organizer.seat(), Role.ORGANIZER);
            said.add(Text.of(Decided.name(organizer))
                    .then(say(" no longer organizes.", " n’organise plus.", " ya no organiza.")));
        });
        return said.stream().reduce((one, other) -> one.then(" ").then(other)).orElse(Text.empty());
    }

    private static Optional<Appointed> appointed(Communities known, Caller caller, PersonId person) {
        return known.appointed(caller.community(), Role.ORGANIZER).stream()
                .filter(one -> one.persons().contains(person))
                .findFirst();
    }

    private static Refusal notAppointed() {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                say(
                        "That person was not appointed here, so there is nothing to take back.",
                        "Cette personne n’a pas été nommée ici : il n’y a rien à retirer.",
                        "Esa persona no fue nombrada aquí, así que no hay nada que retirar."));
        return refusal.way(Button.press(
                say("Show who may organize", "Montrer qui peut organiser", "Mostrar quién puede organizar"),
                Action.of("moderate", "setup").with(SetupOptions.STEP.name(), SetupStep.PEOPLE.key())));
    }
}
