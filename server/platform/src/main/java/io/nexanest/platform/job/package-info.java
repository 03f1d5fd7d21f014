/** Work that is done from time to time. Read {@link io.nexanest.platform.job.JobRunner} first. */
@NullMarked
package io.nexanest.platform.job;

import org.jspecify.annotations.NullMarked;
