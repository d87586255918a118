package dev.carrel.platform.discord;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Where the gateway is: where the API says, unless another address is set. JDA by itself goes back to the public one after a failure. */
final class Gateway extends ConcurrentSessionController {
    private final Optional<URI> set;
    private volatile Optional<String> named = Optional.empty();

    Gateway(Optional<URI> set) {
        this.set = set;
    }

    @Override
    public String getGateway() {
        return set.map(URI::toString).or(() -> named).orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        ShardedGateway said = super.getShardedGateway(api);
        named = Optional.of(said.getUrl());
        return set.map(other -> new ShardedGateway(other.toString(), said.getShardTotal(), said.getConcurrency()))
                .orElse(said);
    }
}
