/**
 * The demonstration content: loaded once into an empty database through the same activities that people use.
 *
 * <p>{@code DemoContent} reads the invented texts under {@code demo/}, {@code DemoLoading} tells the story in order,
 * {@code DemoSteps} remembers how far it has come, {@code DemoAccounts} opens accounts for each role. Nothing is written
 * past the activities, so what is shown is what the platform really does. {@code tiaowen.demo=false} switches it off.
 */
@NullMarked
package org.tiaowen.app.demo;

import org.jspecify.annotations.NullMarked;
