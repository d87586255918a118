package dev.carrel.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the jobs of schema.org (<a href="https://schema.org/JobPosting">JobPosting</a>). What is not stated plainly is left out. Used by one thread.
 */
final class LinkedJobs {
    private static final int MOST_PLACES = 3;

    private static final Map<String, String> EMPLOYMENT = Map.of(
            "FULL_TIME", "Full time",
            "PART_TIME", "Part time",
            "CONTRACTOR", "Contract",
            "TEMPORARY", "Temporary",
            "INTERN", "Internship",
            "VOLUNTEER", "Volunteer",
            "PER_DIEM", "Per diem",
            "OTHER", "");

    private final FeedReader.Context context;

    LinkedJobs(FeedReader.Context context) {
        this.context = context;
    }

    /** The job that a node is, if it is one and has a name. */
    Optional<FeedItem> job(JsonNode node) {
        String title = Stream.of("title", "name")
                .map(field -> PlainWords.of(node.path(field).asText(), FeedItem.LONGEST_TITLE))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        if (title.isEmpty() || !LinkedData.is(node, kind -> kind.endsWith("JobPosting"))) {
            return Optional.empty();
        }
        Optional<URI> link = Optional.of(LinkedData.text(node.path("url")))
                .filter(text -> !text.isBlank())
                .flatMap(text -> WebAddress.resolve(context.at(), text));
        String posted = LinkedData.text(node.path("datePosted"));
        String employer = name(node.path("hiringOrganization"));
        String pay = Pay.words(first(node.path("baseSalary")));
        return Optional.of(new FeedItem(
                FeedItem.identity(guid(node), link, title + posted + employer),
                link,
                title,
                PlainWords.of(pay + marked(LinkedData.text(node.path("description"))), FeedItem.LONGEST_SUMMARY),
                place(node),
                PlainWords.of(employer, FeedItem.LONGEST_TITLE),
                topics(node),
                FeedDates.parse(posted, context.zone()).map(FeedDates.Stated::instant),
                context.closes(LinkedData.text(node.path("validThrough"))),
                false,
                false,
                List.of()));
    }

    /** A job whose own page is not named is on the page where it was found, unless others are, too. */
    static List<FeedItem> withPages(List<FeedItem> jobs, FeedReader.Context context) {
        return jobs.size() == 1 && jobs.getFirst().link().isEmpty()
                ? List.of(jobs.getFirst().at(context.at()))
                : jobs;
    }

    /** What many boards write as HTML within HTML. */
    private static String marked(String description) {
        return description.indexOf('<') < 0 && description.contains("&lt;")
                ? PlainWords.unescaped(description)
                : description;
    }

    private static String guid(JsonNode node) {
        String id = LinkedData.text(node.path("@id"));
        JsonNode identifier = first(node.path("identifier"));
        return id.isBlank() ? LinkedData.text(identifier) + LinkedData.text(identifier.path("value")) : id;
    }

    /** What may be somebody's name, or a thing that has one. */
    private static String name(JsonNode node) {
        JsonNode named = first(node);
        return named.isObject() ? LinkedData.text(named.path("name")) : LinkedData.text(named);
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private List<String> topics(JsonNode node) {
        List<String> topics = new ArrayList<>();
        for (String stated : LinkedData.texts(node.path("employmentType"))) {
            topics.add(PlainWords.of(
                    EMPLOYMENT.getOrDefault(stated.strip().toUpperCase(Locale.ROOT), stated), FeedItem.LONGEST_TITLE));
        }
        if (LinkedData.texts(node.path("jobLocationType")).stream()
                .anyMatch(type -> type.strip().equalsIgnoreCase("TELECOMMUTE"))) {
            topics.add("Remote");
        }
        return topics.stream().filter(topic -> !topic.isEmpty()).distinct().toList();
    }

    /** Where it is done; of one that is done from anywhere, where whoever does it has to be. */
    private static String place(JsonNode node) {
        List<String> places = each(node.path("jobLocation")).stream()
                .map(LinkedJobs::located)
                .filter(place -> !place.isBlank())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        Stream<String> stated = places.isEmpty()
                ? each(node.path("applicantLocationRequirements")).stream()
                        .map(LinkedJobs::name)
                        .map(LinkedJobs::country)
                        .filter(place -> !place.isBlank())
                        .limit(MOST_PLACES)
                : places.stream();
        return PlainWords.of(stated.collect(Collectors.joining("; ")), FeedItem.LONGEST_TITLE);
    }

    private static List<JsonNode> each(JsonNode node) {
        List<JsonNode> each = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each::add);
        } else {
            each.add(node);
        }
        return each;
    }

    private static String located(JsonNode place) {
        JsonNode address = first(place.path("address"));
        if (place.isTextual() || address.isTextual()) {
            return LinkedData.text(place) + LinkedData.text(address);
        }
        String country = country(name(address.path("addressCountry")));
        // Elsewhere such a code is not a state's: WA is a part of Australia, too.
        String region = name(address.path("addressRegion")).strip();
        boolean american = country.equals("United States") || country.equals("Canada");
        String state = region.replaceFirst("^(US|CA)-(?=[A-Z]{2}$)", "");
        boolean code = state.length() <= 3 && state.equals(state.toUpperCase(Locale.ROOT));
        boolean known = country.isEmpty() || american || !code;
        List<String> parts = new ArrayList<>();
        parts.add(name(address.path("addressLocality")));
        parts.add(known ? state : "");
        parts.add(american && !state.isEmpty() ? "" : country);
        String where = parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? LinkedData.text(place.path("name")) : where;
    }

    /** The name of a country that is given by its code (ISO 3166): CA is California where it stands for itself. */
    private static String country(String stated) {
        String bare = stated.strip();
        return switch (bare.toUpperCase(Locale.ROOT)) {
            case "USA", "U.S.", "U.S.A.", "UNITED STATES OF AMERICA" -> "United States";
            case "CAN" -> "Canada";
            default -> bare.matches("[A-Za-z]{2}") ? Locale.of("", bare).getDisplayCountry(Locale.ENGLISH) : bare;
        };
    }
}
