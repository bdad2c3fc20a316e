package org.zhenggai.platform.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * There is no language for scripts, not even the engine's own JUEL as one, which would build a resolver without our
 * bounds: a model with a script is refused when it is read, and a language that is asked for while one runs is not found.
 * In decision tables FEEL is what remains.
 */
final class NoScripts extends ScriptFactory implements ScriptEngineResolver, DmnScriptEngineResolver, ElProvider {

    private static ProcessEngineException refusal(String language) {
        return new ProcessEngineException("No scripts are run here, and none in " + language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refusal(language);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // The engine offers its own here as it starts.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal("any language");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw refusal(language);
    }

    @Override
    public ScriptEngine getScriptEngineForLanguage(String language) {
        throw refusal(language);
    }

    @Override
    public ElExpression createExpression(String expression) {
        throw refusal("JUEL");
    }
}
