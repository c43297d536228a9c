package org.zexus.syntax;

/** The parsers of one parse, by subject; they work on one cursor and call each other. */
final class Grammar {
    private final TokenCursor cursor;
    private final KeywordRules keywords;
    private final EffectCheck effects;
    private final TypeScanner typeScanner;
    private final TypeParser types;
    private final ExpressionParser expressions;
    private final OperatorParser operators;
    private final PrimaryParser primaries;
    private final CollectionParser collections;
    private final PostfixParser postfixes;
    private final FunctionParser functions;
    private final BlockParser blocks;
    private final StatementParser statements;
    private final BindingParser bindings;
    private final CompoundParser compounds;
    private final LoopParser loops;
    private final MatchParser matches;
    private final TaskParser tasks;
    private final PatternParser patterns;
    private final CommandParser commands;
    private final EventParser events;
    private final ModuleParser modules;
    private final DeclarationParser declarations;
    private final TypeDeclarationParser typeDeclarations;
    private final MemberParser members;

    Grammar(TokenCursor cursor) {
        this.cursor = cursor;
        keywords = new KeywordRules(cursor);
        effects = new EffectCheck(cursor.problems());
        typeScanner = new TypeScanner(cursor.tokens());
        types = new TypeParser(cursor);
        expressions = new ExpressionParser(this);
        operators = new OperatorParser(this);
        primaries = new PrimaryParser(this);
        collections = new CollectionParser(this);
        postfixes = new PostfixParser(this);
        functions = new FunctionParser(this);
        blocks = new BlockParser(this);
        statements = new StatementParser(this);
        bindings = new BindingParser(this);
        compounds = new CompoundParser(this);
        loops = new LoopParser(this);
        matches = new MatchParser(this);
        tasks = new TaskParser(this);
        patterns = new PatternParser(this);
        commands = new CommandParser(this);
        events = new EventParser(this);
        modules = new ModuleParser(this);
        declarations = new DeclarationParser(this);
        typeDeclarations = new TypeDeclarationParser(this);
        members = new MemberParser(this);
    }

    TokenCursor cursor() {
        return cursor;
    }

    KeywordRules keywords() {
        return keywords;
    }

    EffectCheck effects() {
        return effects;
    }

    TypeScanner typeScanner() {
        return typeScanner;
    }

    TypeParser types() {
        return types;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    OperatorParser operators() {
        return operators;
    }

    PrimaryParser primaries() {
        return primaries;
    }

    CollectionParser collections() {
        return collections;
    }

    PostfixParser postfixes() {
        return postfixes;
    }

    FunctionParser functions() {
        return functions;
    }

    BlockParser blocks() {
        return blocks;
    }

    StatementParser statements() {
        return statements;
    }

    BindingParser bindings() {
        return bindings;
    }

    CompoundParser compounds() {
        return compounds;
    }

    LoopParser loops() {
        return loops;
    }

    MatchParser matches() {
        return matches;
    }

    TaskParser tasks() {
        return tasks;
    }

    PatternParser patterns() {
        return patterns;
    }

    CommandParser commands() {
        return commands;
    }

    EventParser events() {
        return events;
    }

    ModuleParser modules() {
        return modules;
    }

    DeclarationParser declarations() {
        return declarations;
    }

    TypeDeclarationParser typeDeclarations() {
        return typeDeclarations;
    }

    MemberParser members() {
        return members;
    }
}
