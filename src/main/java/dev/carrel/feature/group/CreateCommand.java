package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import java.util.function.Supplier;

/** {@code /group create}: a new group, which whoever creates it organizes. */
final class CreateCommand implements Command {
    static final Action FORM = Action.of("group", "create").asking();

    private static final Option<String> NAME = GroupOptions.name(
                    Words.of("What it is called", "Comment il s’appelle", "Cómo se llama"))
            .needed()
            .takingTheRest();
    private static final Declaration DECLARATION = Declaration.of(
                    "group create",
                    Words.of(
                            "Create a study group, a cohort or an interest group",
                            "Créer un groupe d’étude, une promotion ou un groupe d’intérêt",
                            "Crear un grupo de estudio, una promoción o un grupo de interés"),
                    NAME,
                    GroupOptions.ABOUT,
                    GroupOptions.KIND,
                    GroupOptions.PRIVACY,
                    GroupOptions.PROGRAM,
                    GroupOptions.TERM)
            .example("Archives on Tuesdays")
            .example("name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\" privacy:listed");

    private final Supplier<Groups> groups;

    CreateCommand(Supplier<Groups> groups) {
        this.groups = groups;
    }

    /** The way to the form. */
    static String one() {
        return say("Create one", "En créer un", "Crear uno");
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Profile profile = new Profile(
                invocation.get(NAME),
                invocation.find(GroupOptions.ABOUT).orElse(""),
                invocation.find(GroupOptions.KIND).orElse(GroupKind.STUDY),
                invocation.find(GroupOptions.PRIVACY).orElse(Privacy.OPEN),
                invocation.find(GroupOptions.PROGRAM),
                invocation.find(GroupOptions.TERM));
        if (profile.kind() == GroupKind.COHORT
                && (profile.program().isEmpty() || profile.term().isEmpty())) {
            return Reply.refuse(Refusal.of(
                            Refusal.Kind.INPUT,
                            say(
                                    "A cohort has a program and the term in which it started.",
                                    "Une promotion a un programme et la période où elle a commencé.",
                                    "Una promoción tiene un programa y el periodo en que empezó."))
                    .way(Button.primary(
                            say("Fill them in", "Les indiquer", "Indicarlos"),
                            invocation.action().asking())));
        }
        return Answers.of(
                groups.get().keeping().create(Seat.of(invocation.caller()), profile),
                CreateCommand::made,
                CreateCommand::made,
                invocation.action());
    }

    private static Card made(Seen seen) {
        String next = switch (seen.group().privacy()) {
            case OPEN ->
                say(
                        "Everybody here can see it and join.",
                        "Tout le monde ici peut le voir et le rejoindre.",
                        "Aquí todos pueden verlo y unirse.");
            case LISTED ->
                say(
                        "Everybody here can see its name, what it is about and its size; whoever wants to join asks you.",
                        "Tout le monde ici peut voir son nom, son sujet et sa taille ; qui veut le rejoindre vous le demande.",
                        "Aquí todos pueden ver su nombre, de qué trata y su tamaño; quien quiera unirse se lo pide a usted.");
            case HIDDEN ->
                say(
                        "Nobody sees it but those whom you invite.",
                        "Personne ne le voit, sauf les personnes que vous invitez.",
                        "Nadie lo ve, salvo quienes usted invite.");
        };
        return GroupCards.group(
                Text.of(say("Created: ", "Créé : ", "Creado: "))
                        .thenStrong(seen.group().name())
                        .then(". " + next),
                seen,
                new Block.Paragraph(
                        Text.of(say("To invite somebody: ", "Pour inviter quelqu’un : ", "Para invitar a alguien: "))
                                .thenCode("/group invite @someone " + seen.id().value())));
    }
}
