package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.FindResult;
import dev.carrel.catalogue.search.Hit;
import dev.carrel.catalogue.search.Payer;
import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer to a search: what matches, what might and why it is not known, and never a dead end. */
final class FindCard {
    /** More than any platform shows at once; the fitter narrows it. */
    private static final int WINDOW = 25;

    private static final int MOST_COMPARED = 4;

    /** From here on a list is long enough to offer ways to narrow it. */
    private static final int MANY = 15;

    private final FindResult result;
    private final Query query;
    private final FindWays ways;
    private final HitEntry entries;

    FindCard(FindResult result, Optional<Residency> residency, LocalDate today) {
        this.result = result;
        this.query = result.query();
        this.ways =
                new FindWays(residency.filter(said -> Residency.paidBy(query).isEmpty()));
        this.entries = new HitEntry(residency.or(() -> Residency.paidBy(query)), today);
    }

    /** The programs that match; where none does, those that might, or the way to some that would. */
    Card matches(int from) {
        List<Hit> matches = result.matches();
        if (matches.isEmpty()) {
            return noMatch(from);
        }
        List<Block> blocks = new ArrayList<>(Understood.blocks(query, ways));
        blocks.add(listing(entries.matching(result), from, ways.to(query)));
        might().ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>(named(matches));
        if (!result.mights().isEmpty()) {
            buttons.add(Button.press(listMights(result.mights().size()), ways.mights(query)));
        }
        if (matches.size() > MANY) {
            buttons.addAll(narrower());
        }
        buttons.add(FindWays.match());
        blocks.add(new Block.Buttons(buttons));
        compare(window(matches, from)).ifPresent(blocks::add);
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, counts(matches.size(), result.mights().size()), blocks);
    }

    /** The programs that might match, each with what nobody states. */
    Card mights(int from) {
        if (result.mights().isEmpty()) {
            return matches(from);
        }
        int matches = result.matches().size();
        List<Block> blocks = new ArrayList<>(Understood.blocks(query, ways));
        blocks.add(listing(entries.mights(result), from, ways.mights(query)));
        List<Button> buttons = new ArrayList<>();
        if (matches > 0) {
            buttons.add(Button.press(backTo(matches), ways.to(query)));
        }
        buttons.add(FindWays.startOver());
        blocks.add(new Block.Buttons(buttons));
        compare(window(result.mights(), from)).ifPresent(blocks::add);
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, Text.strong(mightSentence()), blocks);
    }

    /** Whoever names programs most likely wants to see them: one by itself, a few side by side. */
    private List<Button> named(List<Hit> matches) {
        List<Program> programs = matches.stream().map(Hit::program).toList();
        boolean named = query.filters().stream().anyMatch(Filter.Called.class::isInstance);
        if (!named || programs.size() > MOST_COMPARED) {
            return List.of();
        }
        if (programs.size() == 1) {
            Program only = programs.getFirst();
            return List.of(Button.primary(
                    say("About ", "À propos : ", "Acerca de ") + ShortName.of(only), ShowCard.action(only)));
        }
        return List.of(Button.primary(
                say("Compare these ", "Comparer ces ", "Comparar estos ") + programs.size(),
                CompareCommand.action(programs)));
    }

    private Card noMatch(int from) {
        List<Block> blocks = new ArrayList<>(Understood.blocks(query, ways));
        List<Button> drops = result.relaxations().stream()
                .limit(3)
                .map(way -> Button.press(
                        without(way.drop()) + Punctuation.colon() + matchCount(way.matches()),
                        ways.to(query.without(way.drop()))))
                .collect(Collectors.toCollection(ArrayList::new));
        drops.addAll(List.of(FindWays.match(), FindWays.startOver()));
        if (!result.mights().isEmpty()) {
            blocks.add(listing(entries.mights(result), from, ways.to(query)));
        } else if (result.relaxations().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say(
                    "No single wish stands in the way alone: take away two, by pressing them above.",
                    "Aucun souhait ne fait obstacle à lui seul : retirez-en deux, en appuyant dessus plus haut.",
                    "Ningún deseo estorba por sí solo: quite dos, pulsándolos arriba."))));
        }
        blocks.add(new Block.Buttons(drops));
        compare(window(result.mights(), from)).ifPresent(blocks::add);
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, noneLine(), blocks);
    }

    private Text noneLine() {
        String drop = result.relaxations().stream()
                .findFirst()
                .map(way -> " " + without(way.drop()) + say(" ", " : ", ": ") + matchCount(way.matches()) + ".")
                .orElse("");
        String might = result.mights().isEmpty() ? "" : " " + mightSentence();
        return Text.strong(say(
                        "No program is known to match.",
                        "Aucun programme connu ne correspond.",
                        "No se conoce ningún programa que coincida."))
                .then(might + drop);
    }

    private static Text counts(int matches, int mights) {
        return Text.strong(matchCount(matches) + (mights == 0 ? "" : ", " + moreMight(mights)) + ".");
    }

    private static String matchCount(int matches) {
        return say(
                matches == 1 ? "1 matches" : matches + " match",
                matches < 2 ? matches + " correspond" : matches + " correspondent",
                matches == 1 ? "1 coincide" : matches + " coinciden");
    }

    private static String moreMight(int mights) {
        return say(
                mights + " more might",
                mights + (mights < 2 ? " autre pourrait correspondre" : " autres pourraient correspondre"),
                mights == 1 ? "otro podría coincidir" : "otros " + mights + " podrían coincidir");
    }

    private static String might(int mights) {
        return say(
                mights + " might",
                mights + (mights < 2 ? " pourrait correspondre" : " pourraient correspondre"),
                mights + (mights == 1 ? " podría coincidir" : " podrían coincidir"));
    }

    private static String listMights(int mights) {
        return say(
                "List the " + mights + " that might",
                mights < 2
                        ? "Montrer celui qui pourrait correspondre"
                        : "Montrer les " + mights + " qui pourraient correspondre",
                mights == 1 ? "Mostrar el que podría coincidir" : "Mostrar los " + mights + " que podrían coincidir");
    }

    private static String backTo(int matches) {
        return say(
                "Back to the " + matches + " that match",
                matches < 2 ? "Revenir à celui qui correspond" : "Revenir aux " + matches + " qui correspondent",
                matches == 1 ? "Volver al que coincide" : "Volver a los " + matches + " que coinciden");
    }

    private static String without(Filter filter) {
        return say("Without", "Sans", "Sin") + " “" + filter.label() + "”";
    }

    private Optional<Block> might() {
        return result.mights().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Text.of(mightSentence())));
    }

    /** {@code 14 more might: tuition not stated by 8, the GRE by 7, delivery by 5, archives by 4.} */
    private String mightSentence() {
        int count = result.mights().size();
        String lead = result.matches().isEmpty() ? might(count) : moreMight(count);
        return say(
                lead + ": " + unknowns(" by ", "").replaceFirst(" by ", " not stated by ") + ".",
                capital(lead) + ". Non indiqué : " + unknowns(" (", ")") + ".",
                capital(lead) + ". No consta: " + unknowns(" (", ")") + ".");
    }

    private String unknowns(String before, String after) {
        return result.unknowns().entrySet().stream()
                .map(entry -> entry.getKey().subject() + before + entry.getValue() + after)
                .collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private List<Button> narrower() {
        List<Button> buttons = new ArrayList<>();
        if (query.filters().stream().noneMatch(Filter.NoGre.class::isInstance)) {
            buttons.add(Button.press(
                    say("And no GRE", "Et sans GRE", "Y sin GRE"), ways.to(query.with(new Filter.NoGre()))));
        }
        if (query.filters().stream().noneMatch(Filter.CostsAtMost.class::isInstance)) {
            Filter limit = new Filter.CostsAtMost(25_000, Payer.ANYONE);
            buttons.add(Button.press(
                    say("And under $25,000", "Et moins de $25,000", "Y menos de $25,000"), ways.to(query.with(limit))));
        }
        return buttons;
    }

    private static Block listing(List<Block.Entry> all, int asked, Action turn) {
        int from = Math.min(asked, all.size() - 1);
        return new Block.Listing(window(all, from), from, all.size(), turn);
    }

    private static <T> List<T> window(List<T> all, int asked) {
        int from = Math.clamp(asked, 0, Math.max(0, all.size() - 1));
        return all.subList(from, Math.min(all.size(), from + WINDOW));
    }

    private static Optional<Block> compare(List<Hit> hits) {
        return ProgramOption.compareMenu(hits.stream().map(Hit::program).toList());
    }
}
