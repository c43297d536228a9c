package org.zexus.runtime.value;

/** The kinds of values, by which methods are looked up and type tests are made. */
public enum Kind {
    NULL("Null", "null"),
    BOOLEAN("Boolean", "boolean"),
    INTEGER("Integer", "integer"),
    FLOAT("Float", "float"),
    STRING("String", "string"),
    LIST("List", "list"),
    MAP("Map", "map"),
    SET("Set", "set"),
    FUNCTION("Action", "function"),
    DATA("Data", "data"),
    ENTITY("Entity", "entity"),
    CONTRACT("Contract", "contract"),
    ENUM("Enum", "enum"),
    TYPE("Type", "type"),
    MODULE("Module", "module"),
    ERROR("Error", "error"),
    TASK("Task", "task"),
    CHANNEL("Channel", "channel"),
    MUTEX("Mutex", "mutex"),
    SEMAPHORE("Semaphore", "semaphore"),
    WAIT_GROUP("WaitGroup", "wait_group"),
    BARRIER("Barrier", "barrier"),
    ATOMIC("Atomic", "atomic"),
    SUBSCRIPTION("Subscription", "subscription"),
    DATETIME("DateTime", "datetime"),
    ITERATOR("Iterator", "iterator"),
    FILE("File", "file"),
    PRIVATE_KEY("PrivateKey", "privatekey"),
    PUBLIC_KEY("PublicKey", "publickey"),
    HTTP_SERVER("HttpServer", "httpserver"),
    HTTP_RESPONSE("HttpResponse", "httpresponse"),
    SOCKET_SERVER("SocketServer", "socketserver"),
    CONNECTION("Connection", "connection"),
    WEBSOCKET("WebSocket", "websocket"),
    WEBSOCKET_SERVER("WebSocketServer", "websocketserver"),
    DATABASE("Database", "database"),
    /** An object of the library with a type name of its own, such as a lock or a server. */
    OBJECT("Object", "object"),
    /** A value of the host or of another language that is none of the above. */
    FOREIGN("Foreign", "foreign");

    private final String typeName;
    private final String typeofName;

    Kind(String typeName, String typeofName) {
        this.typeName = typeName;
        this.typeofName = typeofName;
    }

    /** What {@code type(v)} gives for values of this kind that have no type name of their own. */
    public String typeName() {
        return typeName;
    }

    /** What {@code typeof(v)} gives. */
    public String typeofName() {
        return typeofName;
    }
}
