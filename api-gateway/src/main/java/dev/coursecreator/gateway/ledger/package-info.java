/**
 * The ledger: whether every job that was accepted is completed, failed, cancelled or live, according to its history. In: the tables of jobs
 * and of their events, read only. Out: a REST resource for admins, and a metric. Nothing imports this package.
 */
@NullMarked
package dev.coursecreator.gateway.ledger;

import org.jspecify.annotations.NullMarked;
