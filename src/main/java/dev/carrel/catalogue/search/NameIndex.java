package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.QueryWords.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds programs by the beginnings of the words of their names; forgives slips. */
final class NameIndex {
    /** No platform shows more suggestions. */
    static final int MOST = 25;

    private static final int LONGEST_PREFIX = 100;

    private final List<Program> programs;
    private final ProgramNames names;
    private final NavigableMap<String, int[]> byWord;
    private final NavigableMap<String, int[]> byStart;
    private final Spelling spelling;

    /** Programs are numbered in the order of their names, so that a set of numbers is already sorted. */
    NameIndex(Catalogue catalogue, ProgramNames names) {
        this.names = names;
        this.programs = catalogue.programs().stream()
                .sorted(Comparator.comparing((Program program) -> Folding.fold(program.name()))
                        .thenComparing(Program::id))
                .toList();
        Map<String, List<Integer>> words = new HashMap<>();
        Map<String, List<Integer>> starts = new HashMap<>();
        for (int number = 0; number < programs.size(); number++) {
            int place = number;
            ProgramNames.names(programs.get(number))
                    .map(QueryWords::phraseOf)
                    .distinct()
                    .forEach(name -> {
                        put(starts, name, place);
                        for (String word : name.split(" ", -1)) {
                            put(words, word, place);
                        }
                    });
        }
        this.byWord = compact(words);
        this.byStart = compact(starts);
        this.spelling = new Spelling(words.keySet());
    }

    List<Program> suggest(String prefix, int max) {
        int most = Math.clamp(max, 0, MOST);
        String typed = prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX));
        List<String> words = QueryWords.cut(typed).stream().map(Word::folded).toList();
        if (words.isEmpty()) {
            return typed.isBlank() ? programs.stream().limit(most).toList() : List.of();
        }
        BitSet starts = beginning(byStart, String.join(" ", words));
        BitSet holds = holding(words, false);
        if (starts.isEmpty() && holds.isEmpty()) {
            holds = holding(words, true);
        }
        holds.andNot(starts);
        return IntStream.concat(starts.stream(), holds.stream())
                .limit(most)
                .mapToObj(programs::get)
                .toList();
    }

    Resolved resolve(String name) {
        String phrase = QueryWords.phraseOf(name.substring(0, Math.min(name.length(), LONGEST_PREFIX)));
        List<Program> exact = names.bearing(phrase);
        // An id is one program's own, even where others go by the same nickname.
        for (Program program : exact) {
            if (program.id().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return new Resolved.One(program);
            }
        }
        if (exact.size() == 1) {
            return new Resolved.One(exact.getFirst());
        }
        if (exact.size() > 1) {
            return new Resolved.Several(exact);
        }
        if (phrase.isEmpty()) {
            return new Resolved.Nearest(List.of());
        }
        List<String> words = List.of(phrase.split(" ", -1));
        BitSet holds = holding(words, false);
        if (holds.cardinality() == 1) {
            return new Resolved.One(programs.get(holds.nextSetBit(0)));
        }
        if (!holds.isEmpty()) {
            return new Resolved.Several(holds.stream().mapToObj(programs::get).toList());
        }
        return new Resolved.Nearest(suggest(name, 5));
    }

    /** The programs that have, for each of these words, a name word that begins with it. */
    private BitSet holding(List<String> words, boolean forgiving) {
        BitSet all = new BitSet();
        all.set(0, programs.size());
        for (String word : new HashSet<>(words)) {
            BitSet one = beginning(byWord, word);
            if (one.isEmpty() && forgiving) {
                one = nearly(word);
            }
            all.and(one);
        }
        return all;
    }

    private BitSet nearly(String word) {
        Set<String> meant = new HashSet<>();
        spelling.correct(word).ifPresent(meant::add);
        if (meant.isEmpty()) {
            spelling.nearest(word).ifPresent(meant::add);
        }
        BitSet found = new BitSet();
        meant.forEach(known -> found.or(beginning(byWord, known)));
        return found;
    }

    private static BitSet beginning(NavigableMap<String, int[]> index, String prefix) {
        BitSet found = new BitSet();
        for (int[] numbers :
                index.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values()) {
            for (int number : numbers) {
                found.set(number);
            }
        }
        return found;
    }

    private static void put(Map<String, List<Integer>> index, String key, int number) {
        index.computeIfAbsent(key, word -> new ArrayList<>()).add(number);
    }

    /** The same as arrays, because most names belong to one program. */
    private static NavigableMap<String, int[]> compact(Map<String, List<Integer>> index) {
        NavigableMap<String, int[]> compact = new TreeMap<>();
        index.forEach((key, numbers) ->
                compact.put(key, numbers.stream().mapToInt(Integer::intValue).toArray()));
        return compact;
    }
}
