package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the commands of goals show. */
final class GoalCards {
    static final Action SET = Action.of("goal", "set");
    static final Action LIST = Action.of("goal", "list");
    static final Action WHY = Action.of("goal", "why");

    static final Action DONE = Action.of("goal", "done");

    /** The most goals in a few lines. */
    private static final int BRIEF = 3;

    private GoalCards() {}

    static Button mine() {
        return Button.press(say("My goals", "Mes objectifs", "Mis metas"), LIST);
    }

    private static Block alone() {
        return new Block.Note(Text.of(
                say("Only you see your goals.", "Personne d’autre ne voit vos objectifs.", "Nadie más ve sus metas.")));
    }

    static Action done(long number) {
        return DONE.with("number", Long.toString(number));
    }

    /** What becomes of a goal; of those that are to be chosen from, or of all, where no number follows. */
    static Action instead(GoalOptions.Instead instead) {
        return DONE.with(GoalOptions.INSTEAD.name(), instead.key());
    }

    static Action instead(GoalOptions.Instead instead, long number) {
        return done(number).with(GoalOptions.INSTEAD.name(), instead.key());
    }

    static Action asked(String when) {
        return SET.with(GoalOptions.CHECK_IN.name(), when);
    }

    static Card set(Goal goal, LocalDate monday, Optional<Checkin> checkin) {
        List<Button> ways = new ArrayList<>(
                List.of(mine(), Button.press(say("Set another", "En fixer un autre", "Fijar otra"), SET.asking())));
        if (checkin.isEmpty()) {
            ways.add(CheckinCards.onSundays());
        }
        return new Card(
                Tone.GOOD,
                Text.of(say("Your goal: ", "Votre objectif : ", "Su meta: "))
                        .then(GoalWords.quoted(goal))
                        .then(", " + GoalWords.when(goal, monday) + "."),
                List.of(
                        new Block.Buttons(ways),
                        new Block.Note(Text.of(GoalWords.numbered(goal)
                                + say(". Only you see it. ", ". Personne d’autre ne le voit. ", ". Nadie más la ve. ")
                                + checkin.map(GoalCards::isAsked).orElseGet(GoalCards::isNotAsked)))));
    }

    private static String isAsked(Checkin checkin) {
        return say(
                "You are asked how it went " + checkin.words() + ".",
                "On vous demande où vous en êtes " + checkin.words() + ".",
                "Se le pregunta cómo le fue " + checkin.words() + ".");
    }

    private static String isNotAsked() {
        return say(
                "Nobody asks how it went, unless you want to be asked.",
                "Personne ne demande où vous en êtes, sauf si vous le souhaitez.",
                "Nadie pregunta cómo le fue, salvo que usted lo pida.");
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "You have " + Goals.MOST
                                        + " goals open, which is the most. Finish one or let one go, and this can be set.",
                                "Vous avez " + Goals.MOST
                                        + " objectifs en cours, c’est le maximum. Terminez-en un ou renoncez à un autre"
                                        + " pour fixer celui-ci.",
                                "Tiene " + Goals.MOST
                                        + " metas pendientes, que es el máximo. Termine o deje una y podrá fijar esta."))
                .way(mine())
                .way(Button.press(
                        say("Let one go", "Renoncer à un objectif", "Dejar una meta"),
                        instead(GoalOptions.Instead.LET_GO)));
    }

    /** There is no such goal, or it is somebody else's: both look the same. */
    static Refusal unknown(long number) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "You have no open goal " + number + ".",
                                "Vous n’avez pas d’objectif " + number + " en cours.",
                                "No tiene ninguna meta " + number + " pendiente."))
                .way(mine())
                .way(Button.press(say("Set a goal", "Fixer un objectif", "Fijar una meta"), SET.asking()));
    }

    static Refusal asleep(Goal goal) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                        "That one is done for this week; it comes back in ",
                                        "Celui-là est fait pour cette semaine ; il revient ",
                                        "Esa ya está lograda esta semana; vuelve ")
                                + GoalWords.week(goal.monday()) + ".")
                .way(mine());
    }

    static Card list(Overview overview, int from) {
        List<Goal> all = Stream.concat(overview.open().stream(), overview.done().stream())
                .toList();
        if (all.isEmpty()) {
            return Card.of(
                    Text.of(say(
                                    "You have no goals this week.",
                                    "Vous n’avez pas d’objectif cette semaine.",
                                    "No tiene metas esta semana.")
                            + GoalWords.streak(overview.streak())),
                    Block.Buttons.of(
                            Button.primary(say("Set one", "En fixer un", "Fijar una"), SET.asking()),
                            Button.press(say("Why I do this", "Pourquoi je fais cela", "Por qué hago esto"), WHY)),
                    new Block.Note(Text.of(say("Or type ", "Ou tapez ", "O escriba "))
                            .thenCode("/goal set finish chapter 3")
                            .then(say(
                                    ". Only you see your goals.",
                                    ". Personne d’autre ne voit vos objectifs.",
                                    ". Nadie más ve sus metas."))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                all.subList(from, all.size()).stream()
                        .map(goal -> entry(goal, overview.monday()))
                        .toList(),
                from,
                all.size(),
                LIST.inPlace()));
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(say("Set another", "En fixer un autre", "Fijar otra"), SET.asking()));
        ways.add(Button.press(say("Why I do this", "Pourquoi je fais cela", "Por qué hago esto"), WHY));
        if (!overview.open().isEmpty()) {
            ways.add(Button.press(
                    say("Let one go", "Renoncer à un objectif", "Dejar una meta"),
                    instead(GoalOptions.Instead.LET_GO)));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(alone());
        return Card.of(headline(overview), blocks.toArray(Block[]::new));
    }

    /** On a card about something else. */
    static List<Block> brief(Overview overview) {
        List<Block> blocks = new ArrayList<>();
        if (!overview.open().isEmpty() || !overview.done().isEmpty()) {
            blocks.add(new Block.Paragraph(headline(overview)));
        }
        return brief(blocks, overview.due(), overview);
    }

    /** On a card about a week that is over: what was done in it comes first. */
    static List<Block> lastWeek(Overview overview) {
        List<Block> blocks = new ArrayList<>();
        if (!overview.done().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say("Done: ", "Fait : ", "Logrado: "))
                    .thenStrong(GoalWords.count(overview.done().size()))
                    .then("." + GoalWords.streak(overview.streak()))));
        }
        if (!overview.open().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say("Open: ", "En cours : ", "Pendiente: "))
                    .thenStrong(GoalWords.count(overview.open().size()))
                    .then(".")));
        }
        return brief(blocks, overview.open(), overview);
    }

    private static List<Block> brief(List<Block> blocks, List<Goal> open, Overview overview) {
        if (!open.isEmpty()) {
            blocks.add(new Block.Bullets(open.stream()
                    .limit(BRIEF)
                    .map(goal -> Text.of(goal.words()))
                    .toList()));
        }
        if (!overview.reason().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(say("Why you do this: ", "Pourquoi vous faites cela : ", "Por qué lo hace: "))
                            .thenStrong(overview.reason())));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(say("Your goals", "Vos objectifs", "Sus metas")));
        }
        return blocks;
    }

    /** What is done comes first. */
    static Text headline(Overview overview) {
        int done = overview.done().size();
        int due = overview.due().size();
        if (done == 0 && due == 0) {
            return Text.of(say(
                            "Nothing is open this week; ",
                            "Rien n’est en cours cette semaine ; ",
                            "No hay nada pendiente esta semana; "))
                    .thenStrong(GoalWords.count(overview.open().size()))
                    .then(say(" for later.", " pour plus tard.", " para más adelante.")
                            + GoalWords.streak(overview.streak()));
        }
        Text text = done == 0
                ? Text.of(say("You have ", "Vous avez ", "Tiene "))
                        .thenStrong(GoalWords.count(due))
                        .then(say(" open.", " en cours.", due == 1 ? " pendiente." : " pendientes."))
                : Text.of(say("You have got ", "Vous avez atteint ", "Ha logrado "))
                        .thenStrong(GoalWords.count(done))
                        .then(say(" done this week", " cette semaine", " esta semana") + others(due));
        return text.then(GoalWords.streak(overview.streak()));
    }

    private static String others(int due) {
        return switch (due) {
            case 0 -> ".";
            case 1 -> say("; 1 more is open.", " ; 1 autre est en cours.", "; queda 1 pendiente.");
            default ->
                say(
                        "; " + due + " more are open.",
                        " ; " + due + " autres sont en cours.",
                        "; quedan " + due + " pendientes.");
        };
    }

    static Block.Entry entry(Goal goal, LocalDate monday) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(GoalWords.numbered(goal) + ", " + GoalWords.when(goal, monday)));
        if (!goal.reason().isEmpty()) {
            lines.add(Text.of(say("Why: ", "Pourquoi : ", "Por qué: ") + goal.reason()));
        }
        Optional<Button> way = Optional.empty();
        if (goal.doneIn().isPresent()) {
            way = Optional.of(Button.press(
                    say("Open it again", "Le rouvrir", "Reabrirla"),
                    instead(GoalOptions.Instead.OPEN_AGAIN, goal.number())));
        } else if (!goal.isAsleep(monday)) {
            way = Optional.of(Button.press(say("Done", "C’est fait", "Hecho"), done(goal.number())));
        }
        return new Block.Entry("", Text.strong(goal.words()), lines, way);
    }

    static Card why(String reason, List<Goal> open) {
        List<Text> lines = open.stream()
                .filter(goal -> !goal.reason().isEmpty())
                .map(goal -> GoalWords.quoted(goal).then(Punctuation.colon() + goal.reason()))
                .toList();
        Action write = (reason.isEmpty() ? WHY : WHY.with(GoalOptions.REASON.name(), reason)).asking();
        List<Block> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(Block.Buttons.of(
                Button.press(
                        reason.isEmpty()
                                ? say("Write it down", "L’écrire", "Escribirlo")
                                : say("Write it anew", "Le réécrire", "Escribirlo de nuevo"),
                        write),
                mine()));
        blocks.add(new Block.Note(Text.of(say(
                "Only you see it. It comes with your check-in, if you have one.",
                "Personne d’autre ne le voit. Cela accompagne votre point hebdomadaire, si vous en avez un.",
                "Nadie más lo ve. Acompaña a su repaso semanal, si lo tiene."))));
        return Card.of(
                reason.isEmpty()
                        ? Text.of(say(
                                "You have not written down why you do this.",
                                "Vous n’avez pas écrit pourquoi vous faites cela.",
                                "No ha escrito por qué lo hace."))
                        : Text.of(say("Why you do this: ", "Pourquoi vous faites cela : ", "Por qué lo hace: "))
                                .thenStrong(reason),
                blocks.toArray(Block[]::new));
    }

    static Card explained(Text what) {
        return new Card(
                Tone.GOOD,
                what,
                List.of(Block.Buttons.of(mine(), Button.press(say("Read it", "Le lire", "Leerlo"), WHY)), alone()));
    }
}
