package org.zhenggai.platform.security.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Set;
import org.springframework.core.serializer.Deserializer;
import org.zhenggai.platform.security.HeldInSession;

/**
 * Reads what a session holds, and makes objects of no other classes than sessions of ours ever held: whoever writes to
 * the database must not be able to run code by it.
 */
public class SessionAttributes implements Deserializer<Object> {

    private static final ObjectInputFilter BOUNDS =
            ObjectInputFilter.Config.createFilter("maxdepth=30;maxrefs=20000;maxarray=20000;maxbytes=4000000");

    private static final Set<String> KNOWN = Set.of(
            // Simple values, and what holds several.
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Enum",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.CollSer",
            "java.util.Collections$EmptyList",
            "java.util.Collections$UnmodifiableCollection",
            "java.util.Collections$UnmodifiableList",
            "java.util.Collections$UnmodifiableRandomAccessList",
            "java.util.Date",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "[Ljava.lang.Object;",
            "[Ljava.lang.String;",
            // Who is signed in.
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.core.authority.SimpleGrantedAuthority",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            // What a page says once, after a form was taken.
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "org.springframework.web.servlet.FlashMap",
            // The same person, as the engine's applications know them.
            "org.camunda.bpm.webapp.impl.security.auth.Authentication",
            "org.camunda.bpm.webapp.impl.security.auth.Authentications",
            "org.camunda.bpm.webapp.impl.security.auth.UserAuthentication",
            "org.camunda.bpm.webapp.impl.security.filter.util.HttpSessionMutexListener$SessionMutex");

    @Override
    public Object deserialize(InputStream bytes) throws IOException {
        try (var stream = new Stream(new ByteArrayInputStream(bytes.readAllBytes()))) {
            stream.setObjectInputFilter(BOUNDS);
            return stream.readObject();
        } catch (ClassNotFoundException unknown) {
            throw new InvalidClassException(unknown.getMessage(), "unknown");
        }
    }

    /** Asks before a class is so much as loaded. */
    private static final class Stream extends ObjectInputStream {

        private static final String OURS = "org.zhenggai.";

        Stream(InputStream bytes) throws IOException {
            super(bytes);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            String name = described.getName();
            if (!KNOWN.contains(name) && !(name.startsWith(OURS) && isHeld(name))) {
                throw new InvalidClassException(name, "no session of ours holds it");
            }
            return Class.forName(name, false, SessionAttributes.class.getClassLoader());
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
            throw new InvalidClassException("proxy", "no session of ours holds it");
        }

        private static boolean isHeld(String name) throws ClassNotFoundException {
            return HeldInSession.class.isAssignableFrom(
                    Class.forName(name, false, SessionAttributes.class.getClassLoader()));
        }
    }
}
