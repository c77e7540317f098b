// SPDX-License-Identifier: GPL-3.0-or-later
// See NOTICE in this folder: this launcher links Neo4j Community, the rest of the project does not.

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * Neo4j Community with Bolt on 127.0.0.1, for one parent process.
 *
 * <pre>
 * usage: Neo4jLocal HOME PORT PAGECACHE_MB      PORT 0 is any free one
 * stdin: the password of user neo4j on the first line; its end (the parent is gone, SIGKILL included) stops the server
 * stdout: one line, NEO4J_READY {"port":51234} or NEO4J_FAILED {"kind":"locked|port|no-space|other","message":"..."}
 * </pre>
 */
public final class Neo4jLocal {
  private static final long STOP_LIMIT_MS = 8_000;

  private static volatile DatabaseManagementService server;

  private Neo4jLocal() {}

  public static void main(String[] arguments) {
    PrintStream protocol = System.out;
    System.setOut(System.err); // nothing else may write on the protocol stream
    try {
      BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String password = parent.readLine();
      if (password == null) Runtime.getRuntime().halt(0);
      Thread lifeline = new Thread(() -> stopWhenGone(parent), "lifeline");
      lifeline.setDaemon(true);
      lifeline.start(); // from the first moment: a parent that dies during the start leaves no orphan either
      int port = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), password);
      say(protocol, "NEO4J_READY {\"port\":" + port + "}");
      lifeline.join();
    } catch (Throwable failure) {
      say(protocol, "NEO4J_FAILED {\"kind\":\"" + kindOf(failure) + "\",\"message\":\"" + chainOf(failure) + "\"}");
      Runtime.getRuntime().halt(1);
    }
  }

  private static int start(Path home, int port, long pageCacheMb, String password) throws Exception {
    Files.createDirectories(home);
    lock(home);
    writeInitialPassword(home, password);
    DatabaseManagementService starting = builderOf(home, port, pageCacheMb).build();
    Runtime.getRuntime().addShutdownHook(new Thread(starting::shutdown, "shutdown"));
    healPassword((GraphDatabaseAPI) starting.database("system"), password);
    GraphDatabaseAPI database = (GraphDatabaseAPI) starting.database("neo4j");
    if (!database.isAvailable(60_000)) throw new IllegalStateException("the database neo4j did not become available");
    server = starting;
    return database
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  /** Neo4j's own store lock says the same, but only after two seconds of starting. Held until the process ends. */
  private static void lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) throw new LockedException();
  }

  private static DatabaseManagementServiceBuilder builderOf(Path home, int port, long pageCacheMb) {
    return new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        // 5 s by default, waited for twice: every stop would take 10 s
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        // else every new data folder takes 517 MB of disk for two transaction logs
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        // the password is too long to be guessed; a lock after failures would let any local process shut us out
        .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMb));
  }

  /** What neo4j-admin set-initial-password does: a new store never answers to the default password. */
  private static void writeInitialPassword(Path home, String password) throws Exception {
    Config config = Config.defaults(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath());
    Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
    try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
      files.deleteFile(file);
      FileUserRepository users =
          new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
      users.start();
      users.create(new User("neo4j", null, credentialOf(password), false, false));
      users.shutdown();
    }
  }

  private static SystemGraphCredential credentialOf(String password) {
    return SystemGraphCredential.createCredentialForPassword(
        password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
  }

  /** A store whose password was lost or changed answers to the parent's again. */
  private static void healPassword(GraphDatabaseAPI system, String password) throws Exception {
    AuthManager authority = system.getDependencyResolver().resolveDependency(AuthManager.class);
    AuthenticationResult result =
        authority
            .login(AuthToken.newBasicAuthToken("neo4j", password), ClientConnectionInfo.EMBEDDED_CONNECTION)
            .subject()
            .getAuthenticationResult();
    if (result == AuthenticationResult.SUCCESS) return;
    system.executeTransactionally(
        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
  }

  private static void stopWhenGone(BufferedReader parent) {
    try {
      while (parent.read() >= 0) {}
    } catch (IOException gone) {
      // the same as the end
    }
    if (server == null) Runtime.getRuntime().halt(0); // still starting: the next start recovers
    Thread limit = new Thread(Neo4jLocal::haltAtLimit, "stop-limit");
    limit.setDaemon(true);
    limit.start();
    server.shutdown(); // here, not in the hook: log4j cannot load classes while the VM is going down
    limit.interrupt(); // what the VM does at its own end takes seconds when it writes an archive of classes
    System.exit(0);
  }

  private static void haltAtLimit() {
    try {
      Thread.sleep(STOP_LIMIT_MS);
    } catch (InterruptedException stopped) {
      return;
    }
    Runtime.getRuntime().halt(1);
  }

  private static String kindOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getSimpleName();
      if (cause instanceof LockedException || name.endsWith("FileLockException")) return "locked";
      if (cause instanceof BindException || name.equals("PortBindException")) return "port";
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) return "no-space";
    }
    return "other";
  }

  private static String chainOf(Throwable failure) {
    StringBuilder chain = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      chain.append(chain.isEmpty() ? "" : " <- ");
      chain.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
    }
    return chain.toString().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ");
  }

  private static void say(PrintStream protocol, String line) {
    protocol.println(line);
    protocol.flush();
  }

  private static final class LockedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
