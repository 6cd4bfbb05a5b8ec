package org.tiaowen.app.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;

/** The accounts of staff and the rules for them. Thread-safe; every change is written down with who and when. */
@Component
public class Accounts implements UserDetailsService {

    /** Twelve characters as the least length: NIST SP 800-63B asks for eight and advises more for staff. */
    static final int SHORTEST_PASSWORD = 12;

    /** BCrypt reads 72 bytes and ignores the rest; a longer password would promise more than it keeps. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    static final int LONGEST_DISPLAY_NAME = 40;

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final ContactPoints contactPoints;

    Accounts(AccountStore store, PasswordEncoder encoder, ContactPoints contactPoints) {
        this.store = store;
        this.encoder = encoder;
        this.contactPoints = contactPoints;
    }

    /**
     * What an account is opened with.
     *
     * @param username small letters, digits, dots, dashes; 2 to 40 characters, a letter first
     * @param displayName the name shown on pages
     * @param roles at least one
     * @param contactPoint the contact point (基层立法联系点) to be staff of; needed for {@link Role#CONTACT_POINT}, refused
     *     otherwise
     */
    public record Opening(
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable ContactPointId contactPoint) {

        public Opening {
            roles = Set.copyOf(roles);
        }
    }

    /** What came of opening an account. */
    public sealed interface Opened {}

    /** It is open; the generated password is known to nobody else and shown once. */
    public record Open(String username, String password) implements Opened {}

    /** It was refused, for all these reasons. */
    public record Refused(Problems problems) implements Opened {}

    /** Opens an account with a generated password that its owner has to change. */
    @Transactional
    public Opened open(Opening opening, String by) {
        return open(opening, by, true);
    }

    /** Opens an account whose generated password may stay: for the first administrator and for demonstrations. */
    @Transactional
    public Opened openReady(Opening opening, String by) {
        return open(opening, by, false);
    }

    private Opened open(Opening opening, String by, boolean mustChange) {
        Problems problems = problemsOf(opening);
        if (problems.isEmpty() && store.exists(opening.username())) {
            problems = Problems.of(Problem.at("username", "account.problem.username.taken", opening.username()));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        String password = GeneratedPassword.next();
        store.insert(opening, hash(password), mustChange, by);
        if (opening.contactPoint() != null) {
            contactPoints.addStaff(opening.contactPoint(), opening.username(), by);
        }
        return new Open(opening.username(), password);
    }

    private static Problems problemsOf(Opening opening) {
        Problems problems = Problems.NONE;
        if (!USERNAME.matcher(opening.username()).matches()) {
            problems = problems.and(Problem.at("username", "account.problem.username"));
        }
        if (opening.displayName().isBlank() || opening.displayName().length() > LONGEST_DISPLAY_NAME) {
            problems = problems.and(Problem.at("displayName", "account.problem.displayName", LONGEST_DISPLAY_NAME));
        }
        if (opening.roles().isEmpty()) {
            problems = problems.and(Problem.at("roles", "account.problem.roles"));
        }
        boolean staffOfPoint = opening.roles().contains(Role.CONTACT_POINT);
        if (staffOfPoint && opening.contactPoint() == null) {
            problems = problems.and(Problem.at("contactPoint", "account.problem.contactPoint.missing"));
        }
        if (!staffOfPoint && opening.contactPoint() != null) {
            problems = problems.and(Problem.at("contactPoint", "account.problem.contactPoint.unneeded"));
        }
        return problems;
    }

    /** All accounts, by name. */
    public List<Account> list() {
        return store.list();
    }

    /** The account of that name. */
    public Optional<Account> find(String username) {
        return store.find(username);
    }

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** Lets the owner come in, or no more. An administrator cannot shut out himself. */
    @Transactional
    public Problems enable(String username, boolean enabled, String by) {
        if (!enabled && username.equals(by)) {
            return Problems.of(Problem.at("", "account.problem.disableSelf"));
        }
        store.enable(username, enabled, by);
        return Problems.NONE;
    }

    /** Sets a new generated password that the owner has to change, and returns it. */
    @Transactional
    public String resetPassword(String username, String by) {
        String password = GeneratedPassword.next();
        store.password(username, hash(password), true, "password reset", by);
        return password;
    }

    /** Changes the owner's own password, when {@code current} is right and {@code next} is good enough. */
    @Transactional
    public Problems changePassword(String username, String current, String next, String again) {
        Problems problems = Problems.NONE;
        String stored = store.credentials(username)
                .map(AccountStore.Credentials::password)
                .orElse("");
        if (stored.isEmpty() || !encoder.matches(current, stored)) {
            problems = problems.and(Problem.at("current", "password.problem.current"));
        }
        if (next.length() < SHORTEST_PASSWORD) {
            problems = problems.and(Problem.at("next", "password.problem.short", SHORTEST_PASSWORD));
        }
        if (next.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            problems = problems.and(Problem.at("next", "password.problem.long", LONGEST_PASSWORD_BYTES));
        }
        if (next.contains(username) || next.equals(current)) {
            problems = problems.and(Problem.at("next", "password.problem.same"));
        }
        if (!next.equals(again)) {
            problems = problems.and(Problem.at("again", "password.problem.again"));
        }
        if (problems.isEmpty()) {
            store.password(username, hash(next), false, "password changed", username);
        }
        return problems;
    }

    /** Whether the account is as it was when this person signed in. */
    boolean stillAsAtSignIn(StaffMember member) {
        return store.credentials(member.getUsername())
                .filter(AccountStore.Credentials::enabled)
                .filter(credentials -> credentials.generation() == member.generation())
                .isPresent();
    }

    @Override
    public StaffMember loadUserByUsername(String username) {
        Account account = store.find(username).orElseThrow(Accounts::unknown);
        AccountStore.Credentials credentials = store.credentials(username).orElseThrow(Accounts::unknown);
        ContactPointId contactPoint =
                contactPoints.ofStaff(username).map(ContactPoint::id).orElse(null);
        return new StaffMember(account, contactPoint, credentials.password(), credentials.generation());
    }

    private static UsernameNotFoundException unknown() {
        return new UsernameNotFoundException("no account of that name");
    }

    private String hash(String password) {
        String hashed = encoder.encode(password);
        if (hashed == null) {
            throw new IllegalStateException("the encoder made nothing of a password");
        }
        return hashed;
    }
}
