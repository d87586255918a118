package dev.carrel.app;

import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.feature.group.Circles;
import dev.carrel.group.GroupId;
import org.jdbi.v3.core.Handle;

/** What follows when members come into groups or leave them, for all that depends on who is in one. */
final class Turnover implements Circles.Leaving {
    private final Services services;

    /** Asks the services when something happens, never before. */
    Turnover(Services services) {
        this.services = services;
    }

    @Override
    public void came(Handle handle, Seat member, GroupId group) {
        services.rooms().changed(handle, member.community(), group);
    }

    @Override
    public void left(Handle handle, Seat member, GroupId group) {
        services.sessions().left(handle, member, group);
        services.rooms().changed(handle, member.community(), group);
    }

    @Override
    public void ended(Handle handle, CommunityId community, GroupId group) {
        services.sessions().ended(handle, community, group);
        services.cohorts().ended(handle, community, group);
        services.rooms().ended(handle, community, group);
    }
}
