package io.nexanest.platform.module;

import io.nexanest.platform.config.Settings;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a process gives its slices.
 *
 * @param settings where a slice's config record is read from
 * @param database the slice names itself in each transaction
 * @param peers the way to other slices
 * @param pages page and resume tokens
 * @param telemetry metrics
 * @param clock the wall clock
 * @param ids new ids of version 7
 * @param dataFolder the process's own folder
 * @param wakeRelay to be called after a transaction that wrote to the outbox
 */
public record Platform(
    Settings settings,
    Database database,
    Peers peers,
    Pages pages,
    Telemetry telemetry,
    InstantSource clock,
    Supplier<UUID> ids,
    Path dataFolder,
    Runnable wakeRelay) {}
