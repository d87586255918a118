package dev.carrel.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds one wish to others so that they make sense together. */
final class Wishes {
    private Wishes() {}

    /** The filters with one more: a subject is added, places and names widen, and of other kinds the later one stands. */
    static List<Filter> add(List<Filter> filters, Filter wish) {
        List<Filter> all = new ArrayList<>(filters);
        for (int i = 0; i < all.size(); i++) {
            Filter old = all.get(i);
            if (old.equals(wish)) {
                return filters;
            }
            if (old.getClass() == wish.getClass() && !(wish instanceof Filter.Teaches)) {
                if (old instanceof Filter.Mode mode && !sameQuestion(mode, (Filter.Mode) wish)) {
                    continue;
                }
                all.set(i, merge(old, wish));
                return List.copyOf(all);
            }
        }
        all.add(wish);
        return List.copyOf(all);
    }

    private static Filter merge(Filter old, Filter wish) {
        return switch (wish) {
            case Filter.Mode mode -> mode.way() == Filter.Mode.Way.ONLINE ? old : mode;
            case Filter.Located located -> {
                Set<Region> regions = new LinkedHashSet<>(((Filter.Located) old).regions());
                regions.addAll(located.regions());
                yield new Filter.Located(List.copyOf(regions));
            }
            case Filter.Called called -> {
                Filter.Called before = (Filter.Called) old;
                Set<String> ids = new LinkedHashSet<>(before.ids());
                ids.addAll(called.ids());
                yield new Filter.Called(before.words() + " " + called.words(), List.copyOf(ids));
            }
            case Filter.CostsAtMost cost -> {
                Payer before = ((Filter.CostsAtMost) old).payer();
                yield cost.payer() == Payer.ANYONE ? new Filter.CostsAtMost(cost.dollars(), before) : cost;
            }
            case Filter.Teaches teaches -> teaches;
            case Filter.NoGre same -> same;
            case Filter.GpaIsEnough later -> later;
            case Filter.NoLetters same -> same;
            case Filter.Accelerated same -> same;
            case Filter.CertifiesSchoolLibrarians same -> same;
            case Filter.Accredited later -> later;
            case Filter.StartsIn later -> later;
            case Filter.DoneWithin later -> later;
            case Filter.TaughtIn later -> later;
        };
    }

    /** "Online" and "asynchronous" answer one question, the latter more closely; "hybrid" asks for something else. */
    private static boolean sameQuestion(Filter.Mode one, Filter.Mode other) {
        return online(one) && online(other);
    }

    private static boolean online(Filter.Mode mode) {
        return switch (mode.way()) {
            case ONLINE, ASYNCHRONOUS, LIVE -> true;
            case HYBRID, ON_CAMPUS -> false;
        };
    }
}
