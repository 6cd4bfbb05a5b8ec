package org.tiaowen.app.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationManager signIn(UserDetailsService accounts, PasswordEncoder encoder, Clock clock) {
        DaoAuthenticationProvider checking = new DaoAuthenticationProvider(accounts);
        checking.setPasswordEncoder(encoder);
        return new ProviderManager(new ThrottledSignIn(checking, new SignInThrottle(clock)));
    }
}
