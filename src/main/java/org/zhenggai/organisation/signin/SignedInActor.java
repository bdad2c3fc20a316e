package org.zhenggai.organisation.signin;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;

@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        return CurrentSignIn.find().map(SignedInActor::actor).orElse(Actor.SYSTEM);
    }

    private static Actor actor(SignedIn signedIn) {
        Set<Role> roles = signedIn.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Actor(signedIn.getUsername(), signedIn.unit(), roles, channel());
    }

    private static Channel channel() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? ChannelOfRequest.of(attributes.getRequest())
                : Channel.SYSTEM;
    }
}
