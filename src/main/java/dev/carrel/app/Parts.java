package dev.carrel.app;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chart.Pictures;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.chat.spi.Downloads;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.community.Communities;
import dev.carrel.config.Settings;
import dev.carrel.feature.about.Status;
import dev.carrel.feature.career.Career;
import dev.carrel.feature.cohort.Cohorts;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.focus.Focus;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.moderate.Machinery;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.participation.LastWeek;
import dev.carrel.feature.participation.ReportFiles;
import dev.carrel.feature.participation.Waiting;
import dev.carrel.feature.participation.Weekly;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feature.program.Programs;
import dev.carrel.feature.program.Watches;
import dev.carrel.feature.reminder.Reminders;
import dev.carrel.feature.session.Polls;
import dev.carrel.feature.session.Sessions;
import dev.carrel.feed.Fetcher;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.group.Groups;
import dev.carrel.job.Regions;
import dev.carrel.mirror.Mirror;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Intake;
import dev.carrel.participation.Participation;
import dev.carrel.privacy.Departures;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Exports;
import dev.carrel.room.Rooms;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.telemetry.Telemetry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Carrel is made of, on top of a store: each part is built from the ones above it. */
final class Parts implements Services {
    private final Communities communities;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Reminders reminders;
    private final Circles circles;
    private final Sessions sessions;
    private final Cohorts cohorts;
    private final Goals goals;
    private final Focus focus;
    private final Watches watches;
    private final Erasure erasure;
    private final Exports exports;
    private final Participation participation;
    private final Intake intake;
    private final Pictures pictures;
    private final Weekly weekly;
    private final Networking networking;
    private final Career career;
    private final Digests digests;
    private final Mirror mirror;
    private final Rooms rooms;
    private final Housekeeping housekeeping;
    private final Map<String, Topic> topics;
    private final Condition condition;
    private final InstantSource clock;
    private final Supplier<Optional<URI>> address;

    /** @param address where people's browsers reach the web server, as soon as that is known */
    Parts(
            Settings settings,
            InstantSource clock,
            Store store,
            CatalogueIndex index,
            Telemetry telemetry,
            Platforms platforms,
            Supplier<Optional<URI>> address) {
        Catalogue catalogue = index.catalogue();
        this.clock = clock;
        this.address = address;
        this.communities = new Communities(store, clock);
        this.schedule = new Schedule(store, clock);
        this.outbox = new Outbox(store, clock);
        this.reminders =
                new Reminders(store, schedule, outbox, communities, clock, Programs.deadlineNotes(catalogue, clock));
        Circles.Leaving leaving = (handle, member, group) -> {
            sessions().left(handle, member, group);
            rooms().changed(handle, member.community(), group);
        };
        this.circles = new Circles(
                store,
                outbox,
                communities,
                clock,
                leaving.or(
                        (handle, member, group) -> rooms().changed(handle, member.community(), group),
                        (handle, community, group) -> {
                            sessions().ended(handle, community, group);
                            cohorts().ended(handle, community, group);
                            rooms().ended(handle, community, group);
                        }));
        this.rooms = new Rooms(
                store, clock, circles.groups(), communities, platforms::all, Circles.rooms(outbox, communities, clock));
        this.participation = new Participation(
                store,
                communities,
                schedule,
                clock,
                formula(settings.participation()),
                settings.participation().daysKept());
        Host groupsHost = Sessions.host(circles.groups(), outbox, communities, participation::count, clock);
        Gatherings gatherings = new Gatherings(
                store,
                schedule,
                clock,
                Map.of(Kind.SESSION, groupsHost, Kind.EVENT, Networking.host(outbox, communities, clock)),
                (handle, occurrence) -> {
                    digests().changed(handle, occurrence.community());
                    if (occurrence.gathering().kind() == Kind.EVENT) {
                        mirror().changed(handle, occurrence.community());
                    }
                });
        this.sessions = new Sessions(
                gatherings,
                groupsHost,
                new Polls(store, schedule, outbox, communities, circles.groups(), clock),
                communities,
                circles.groups(),
                clock,
                address);
        Fetcher fetcher = new Fetcher(userAgent(settings), settings.feeds().allowLoopback());
        this.cohorts = new Cohorts(store, schedule, outbox, communities, circles.groups(), gatherings, fetcher, clock);
        this.goals = new Goals(store, schedule, outbox, communities, participation, clock);
        this.focus = new Focus(store, schedule, outbox, circles::groups, participation, clock);
        this.weekly = new Weekly(store, schedule, outbox, communities, participation, goals::lastWeek, clock);
        this.watches = new Watches(store, outbox, communities, catalogue, clock);
        this.erasure =
                new Erasure(store, communities, List.of(circles::forget, participation::erase), platforms::forget);
        this.exports = new Exports(store, communities, clock, new SecureRandom(), List.of(circles::named));
        this.pictures = new Pictures(address, clock, new SecureRandom());
        this.intake = new Intake(participation, clock);
        this.networking = new Networking(store, outbox, communities, gatherings, fetcher, clock, new SecureRandom());
        this.career = new Career(
                store,
                schedule,
                outbox,
                communities,
                networking.jobs(),
                networking.jobs()::listed,
                regions(index),
                clock);
        this.digests = new Digests(
                store,
                schedule,
                outbox,
                communities,
                List.of(networking.programme(), sessions.programme()),
                new LastWeek(participation, this::waiting)::card,
                clock);
        this.mirror = new Mirror(store, clock, platforms::all, networking.mirrored(outbox));
        this.housekeeping = new Housekeeping(
                store,
                schedule,
                clock,
                erasure,
                new Departures(store, communities, erasure, clock, platforms::presence));
        this.topics = Stream.of(
                        reminders.topics(),
                        circles.topics(),
                        circles.topics(rooms),
                        sessions.topics(),
                        cohorts.topics(),
                        goals.topics(),
                        focus.topics(),
                        weekly.topics(),
                        watches.topics(),
                        networking.topics(),
                        career.topics(),
                        digests.topics(),
                        Networking.topics(mirror),
                        Profiles.topics(communities),
                        Moderation.topics(communities))
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        CatalogueCounts counts = CatalogueCounts.of(catalogue);
        telemetry.watchCatalogue(counts::programs, counts::facts);
        telemetry.watchIntake(intake::written, intake::dropped, intake::waiting);
        this.condition = new Condition(store, telemetry, counts, platforms, clock, mirror, topics);
    }

    private static Regions regions(CatalogueIndex index) {
        return new Regions(index.vocabulary().regions().stream()
                .map(region -> new Regions.Region(region.country(), region.code(), region.name()))
                .toList());
    }

    /** Has them stopped in time when this bot stops. */
    void stopWith(Lifecycle lifecycle) {
        lifecycle.onStop("voice", sessions.voice()::close);
        lifecycle.onStop("participation", intake::close);
    }

    /** Fires what is due from now on. */
    void start(Lifecycle lifecycle) {
        lifecycle.onStop("schedule", schedule::close);
        participation.start();
        schedule.start();
        intake.start();
        lifecycle.onStop("feeds", networking::close);
        networking.start();
        lifecycle.onStop("mirror", mirror::close);
        mirror.start();
        lifecycle.onStop("rooms", rooms::close);
        rooms.start();
        cohorts.start();
        housekeeping.begin();
    }

    /** Takes what people do on a platform. */
    EventSink happenings() {
        return new Happenings(mirror, intake, sessions.voice());
    }

    private Waiting waiting(CommunityId community) {
        return new Waiting(
                networking.toReview(community), outbox.state(community).dead(), networking.unreadable(community));
    }

    private static Formula formula(Settings.Participation settings) {
        return new Formula(settings.turningUp(), settings.helping(), settings.talking(), settings.mostTalking());
    }

    /** How Carrel introduces itself to servers whose feeds it reads, with where it can be found, if that is known. */
    private static String userAgent(Settings settings) {
        return "Carrel/" + Modes.version()
                + settings.http()
                        .publicUrl()
                        .map(address -> " (feed reader; +" + address + ")")
                        .orElse(" (feed reader)");
    }

    /** What renders each kind of message. */
    Map<String, Topic> topics() {
        return topics;
    }

    /** How all of it is. */
    Condition condition() {
        return condition;
    }

    /** What calendar applications fetch: a new source of entries is a line here. */
    CalendarFeeds calendars() {
        return new MemberCalendars(
                communities.calendarLinks(),
                List.of(reminders.calendar(), networking.calendar(), sessions.calendar(), cohorts.calendar()));
    }

    /** What communities show to everybody on the web. */
    PublicEvents publicEvents() {
        return new CommunityPages(networking.open(this::webAddress));
    }

    /** What members fetch at an address of their own. */
    Downloads downloads() {
        return exports::find;
    }

    /** What moderators fetch of their community. */
    Downloads reports() {
        return new ReportFiles(this::participation, this::communities, this::webAddress, clock)::find;
    }

    /** What is done once a day. */
    Housekeeping housekeeping() {
        return housekeeping;
    }

    /** Where what happens on the platforms is counted. */
    Intake intake() {
        return intake;
    }

    @Override
    public Communities communities() {
        return communities;
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public Weekly weekly() {
        return weekly;
    }

    @Override
    public Goals goals() {
        return goals;
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Groups groups() {
        return circles.groups();
    }

    @Override
    public Cohorts cohorts() {
        return cohorts;
    }

    @Override
    public Erasure erasure() {
        return erasure;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Watches watches() {
        return watches;
    }

    @Override
    public Participation participation() {
        return participation;
    }

    @Override
    public Career career() {
        return career;
    }

    @Override
    public Networking networking() {
        return networking;
    }

    @Override
    public Mirror mirror() {
        return mirror;
    }

    @Override
    public Rooms rooms() {
        return rooms;
    }

    @Override
    public Digests digests() {
        return digests;
    }

    @Override
    public Optional<URI> webAddress() {
        return address.get();
    }

    @Override
    public Machinery machinery() {
        return condition;
    }

    @Override
    public Status status() {
        return condition.status();
    }
}
