package dev.carrel.catalogue.search;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.QueryWords.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of one text, from left to right, the longest known phrase first. Used once, by one thread. */
final class QueryParse {
    private static final int LONGEST_PHRASE = 6;
    private static final int LONGEST_ECHO = 40;
    private static final int SHORTEST_PRICE = 1000;
    private static final BigDecimal HIGHEST_GPA = new BigDecimal("4.3");
    private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "an", "ans", "annees", "ano", "anos");
    private static final Set<String> MONTHS = Set.of("month", "months", "mo", "mos", "mois", "mes", "meses");
    private static final Map<String, Integer> NUMBER_WORDS =
            Map.of("one", 1, "two", 2, "three", 3, "un", 1, "deux", 2, "trois", 3, "uno", 1, "dos", 2, "tres", 3);

    /** Postal codes that are words or degrees too: they mean a state only in capitals, or after "in". */
    private static final Set<String> CODES_THAT_ARE_WORDS = Set.of(
            "in", "or", "me", "hi", "ok", "la", "pa", "de", "id", "on", "al", "co", "oh", "mi", "as", "mo", "va", "ne",
            "ct", "ms", "ma", "sc", "pe", "nb", "sd", "ut", "mt");

    private static final Set<String> CODES_THAT_ARE_DEGREES = Set.of("ms", "ma", "mi");

    private final QueryReader reader;
    private final String text;
    private final List<Word> words;
    private final boolean shouting;
    private final List<Query.Correction> corrections = new ArrayList<>();
    private final List<Query.NotUnderstood> notUnderstood = new ArrayList<>();
    private List<Filter> filters = List.of();
    private Sort sort = Sort.RELEVANCE;
    private Optional<Payer> payer = Optional.empty();

    QueryParse(QueryReader reader, String text) {
        this.reader = reader;
        this.text = text;
        this.words = new ArrayList<>(QueryWords.cut(text));
        this.shouting = words.size() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    Query read() {
        int at = 0;
        while (at < words.size()) {
            at = step(at);
        }
        applyPayer();
        if (words.isEmpty() && !text.isBlank()) {
            notUnderstood.add(new Query.NotUnderstood(shorten(text.strip()), Optional.empty()));
        }
        if (text.length() > QueryWords.MOST_CHARACTERS) {
            notUnderstood.add(new Query.NotUnderstood(
                    say(
                            "everything after the first " + QueryWords.MOST_CHARACTERS + " characters",
                            "tout ce qui suit les " + QueryWords.MOST_CHARACTERS + " premiers caractères",
                            "todo lo que sigue a los primeros " + QueryWords.MOST_CHARACTERS + " caracteres"),
                    Optional.empty()));
        }
        return new Query(filters, sort, corrections, notUnderstood);
    }

    /** Reads what stands at a word and returns where to go on. */
    private int step(int at) {
        int next = number(at);
        if (next == at) {
            next = region(at);
        }
        if (next == at) {
            next = phrase(at);
        }
        if (next > at) {
            return next;
        }
        Word word = words.get(at);
        Optional<String> meant = word.number().isPresent() || known(word.folded())
                ? Optional.empty()
                : reader.spelling().correct(word.folded()).filter(read -> !read.equals(word.folded()));
        if (meant.isPresent()) {
            words.set(at, new Word(meant.get(), meant.get(), word.beforeComma()));
            corrections.add(new Query.Correction(shorten(word.typed()), meant.get()));
            return at;
        }
        notUnderstood.add(new Query.NotUnderstood(
                shorten(word.typed()),
                reader.phraseWith(word.folded()).or(() -> reader.hints().nearest(word.folded()))));
        return at + 1;
    }

    private boolean known(String folded) {
        return reader.phraseWith(folded).isPresent();
    }

    /** Prices, grade averages and times: whatever has a number in it. */
    private int number(int at) {
        int numberAt = at;
        boolean atMost = false;
        for (int length = Math.min(3, words.size() - at); length > 0 && !atMost; length--) {
            if (reader.vocabulary().meaning(join(at, length)).orElse(null) instanceof Meaning.AtMost) {
                atMost = true;
                numberAt = at + length;
            }
        }
        boolean gpaBefore = wordAt(at).equals("gpa");
        if (gpaBefore) {
            numberAt = at + 1;
        }
        while (numberAt > at && filler(numberAt)) {
            numberAt++;
        }
        Optional<BigDecimal> number = numberAt < words.size() ? value(words.get(numberAt)) : Optional.empty();
        if (number.isEmpty()) {
            return at;
        }
        boolean money = words.get(numberAt).money();
        // What follows money is no unit of it: in "under $1, gpa 1" the price comes first and then the average.
        String unit = money ? "" : wordAt(numberAt + 1);
        BigDecimal value = number.get();
        if (gpaBefore || unit.equals("gpa")) {
            BigDecimal gpa = words.get(numberAt).decimal().orElse(value);
            if (gpa.compareTo(HIGHEST_GPA) <= 0) {
                wish(new Filter.GpaIsEnough(gpa));
                return numberAt + (unit.equals("gpa") ? 2 : 1);
            }
        }
        if (YEARS.contains(unit) || MONTHS.contains(unit)) {
            BigDecimal months = YEARS.contains(unit) ? value.multiply(BigDecimal.valueOf(12)) : value;
            if (months.compareTo(BigDecimal.ONE) >= 0 && months.compareTo(BigDecimal.valueOf(120)) <= 0) {
                wish(new Filter.DoneWithin(months.intValue()));
                return numberAt + 2;
            }
            return at;
        }
        boolean price = money || value.compareTo(BigDecimal.valueOf(SHORTEST_PRICE)) >= 0;
        boolean year = !atMost && !money && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
        if (price && !year && !gpaBefore && value.compareTo(BigDecimal.valueOf(10_000_000)) <= 0) {
            wish(new Filter.CostsAtMost(value.intValue(), Payer.ANYONE));
            return numberAt + 1;
        }
        return at;
    }

    private static Optional<BigDecimal> value(Word word) {
        return word.number()
                .or(() -> Optional.ofNullable(NUMBER_WORDS.get(word.folded())).map(BigDecimal::valueOf));
    }

    /** A postal code. One that a program goes by too, such as UT, is left to the names. */
    private int region(int at) {
        Word word = words.get(at);
        if (word.folded().length() != 2
                || !reader.names().bearing(word.folded()).isEmpty()) {
            return at;
        }
        boolean afterIn = at > 0 && wordAt(at - 1).equals("in");
        boolean capitals = word.capitals() && !shouting && !CODES_THAT_ARE_DEGREES.contains(word.folded());
        if (CODES_THAT_ARE_WORDS.contains(word.folded()) && !capitals && !(afterIn && word.capitals())) {
            return at;
        }
        Optional<Region> region = reader.vocabulary().regionByCode(word.folded().toUpperCase(Locale.ROOT));
        region.ifPresent(state -> wish(new Filter.Located(List.of(state))));
        return region.isPresent() ? at + 1 : at;
    }

    private int phrase(int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            String phrase = join(at, length);
            Optional<Meaning> meaning = reader.vocabulary().meaning(phrase);
            List<Program> named = reader.names().named(phrase);
            boolean twoSubjects = meaning.filter(QueryParse::isSubject).isPresent() && holdsComma(at, length);
            if (meaning.isPresent() && !(meaning.get() instanceof Meaning.AtMost) && !twoSubjects) {
                if (!(meaning.get() instanceof Meaning.Filler) || named.isEmpty()) {
                    apply(meaning.get());
                    return at + length;
                }
            }
            if (!named.isEmpty()) {
                wish(new Filter.Called(
                        typed(at, length), named.stream().map(Program::id).toList()));
                return at + length;
            }
        }
        return at;
    }

    private static boolean isSubject(Meaning meaning) {
        return meaning instanceof Meaning.Wish wish && wish.filter() instanceof Filter.Teaches;
    }

    /** Whether a comma stands within a phrase: "digital, preservation" are two subjects and "digital preservation" is one. */
    private boolean holdsComma(int at, int length) {
        return words.subList(at, at + length - 1).stream().anyMatch(Word::beforeComma);
    }

    private void apply(Meaning meaning) {
        switch (meaning) {
            case Meaning.Wish wish -> wish(wish.filter());
            case Meaning.Order order -> sort = order.sort();
            case Meaning.Paying paying -> payer = Optional.of(paying.payer());
            case Meaning.AtMost limit -> {}
            case Meaning.Filler filler -> {}
        }
    }

    private void wish(Filter filter) {
        filters = Wishes.add(filters, filter);
    }

    private void applyPayer() {
        if (payer.isEmpty()) {
            return;
        }
        Optional<Filter.CostsAtMost> cost = filters.stream()
                .filter(Filter.CostsAtMost.class::isInstance)
                .map(Filter.CostsAtMost.class::cast)
                .findFirst();
        cost.ifPresentOrElse(
                limit -> wish(new Filter.CostsAtMost(limit.dollars(), payer.get())),
                () -> notUnderstood.add(new Query.NotUnderstood(
                        payer.get().words(),
                        Optional.of("under $30,000 " + payer.get().words()))));
    }

    private boolean filler(int at) {
        return at < words.size()
                && value(words.get(at)).isEmpty()
                && reader.vocabulary().meaning(wordAt(at)).orElse(null) instanceof Meaning.Filler;
    }

    private String wordAt(int at) {
        return at < words.size() ? words.get(at).folded() : "";
    }

    private String join(int at, int length) {
        if (length == 1) {
            return wordAt(at);
        }
        StringBuilder phrase = new StringBuilder(wordAt(at));
        for (int i = 1; i < length; i++) {
            phrase.append(' ').append(wordAt(at + i));
        }
        return phrase.toString();
    }

    private String typed(int at, int length) {
        return String.join(
                " ", words.subList(at, at + length).stream().map(Word::typed).toList());
    }

    private static String shorten(String typed) {
        int cut = Math.min(typed.length(), LONGEST_ECHO);
        boolean insidePair = cut < typed.length() && Character.isLowSurrogate(typed.charAt(cut));
        return cut == typed.length() ? typed : typed.substring(0, insidePair ? cut - 1 : cut) + "…";
    }
}
