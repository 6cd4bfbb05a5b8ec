/**
 * Who may come in by the staff door: accounts, their roles and passwords, and the pages to look after them.
 *
 * <p>{@link Accounts} holds the rules (names, passwords, who may be disabled) and the store; {@link StaffMember} is what
 * Spring Security carries through a request; {@code FirstAdministrator} opens an empty house. A change of roles, of the
 * password or of the right to come in ends the sessions that were opened before it.
 */
@NullMarked
package org.tiaowen.app.account;

import org.jspecify.annotations.NullMarked;
