import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.FutureTask;

import javax.imageio.ImageIO;

import com.sun.javafx.webkit.WebConsoleListener;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One page, told what to do on standard input and answering in the same order on standard output: each line is a word, a
 * space and a text in base64. What the page has to say on its console is a line of its own.
 */
public class Browser extends Application {
  private WebView view;

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage window) {
    view = new WebView();
    view.getEngine().setUserDataDirectory(Path.of(getParameters().getRaw().get(0)).toFile());
    WebConsoleListener.setDefaultListener((from, text, line, source) -> say("console", text + " at " + source + ":" + line));
    window.setScene(new Scene(view, 1280, 900));
    window.show();
    view.requestFocus();
    new Thread(this::listen).start();
  }

  private void listen() {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line; (line = lines.readLine()) != null;) answer(line);
    } catch (Exception problem) {
      problem.printStackTrace();
    }
    System.exit(0);
  }

  private void answer(String line) {
    var word = line.substring(0, line.indexOf(' '));
    var text = new String(Base64.getDecoder().decode(line.substring(word.length() + 1)), UTF_8);
    // Pages live in a thread of their own.
    var task = new FutureTask<String>(() -> obey(word, text));
    Platform.runLater(task);
    try {
      say("done", task.get());
    } catch (Exception problem) {
      say("failed", problem.getMessage());
    }
  }

  private String obey(String word, String text) throws Exception {
    switch (word) {
      case "go" -> view.getEngine().load(text);
      case "evaluate" -> {
        return String.valueOf(view.getEngine().executeScript(text));
      }
      case "type" -> text.codePoints().mapToObj(Character::toString).forEach(each -> press(KeyCode.UNDEFINED, each));
      case "press" -> press(KeyCode.valueOf(text.toUpperCase()), text.equals("Enter") ? "\r" : "\t");
      case "picture" -> {
        return picture();
      }
      default -> throw new IllegalArgumentException(word);
    }
    return "";
  }

  private void press(KeyCode code, String text) {
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
    fire(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
  }

  private void fire(EventType<KeyEvent> type, String text, KeyCode code) {
    view.fireEvent(new KeyEvent(type, text, "", code, false, false, false, false));
  }

  /** A PNG. */
  private String picture() throws Exception {
    WritableImage seen = view.snapshot(null, null);
    int width = (int) seen.getWidth();
    int height = (int) seen.getHeight();
    var pixels = new int[width * height];
    seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static synchronized void say(String word, String text) {
    System.out.println(word + " " + Base64.getEncoder().encodeToString(String.valueOf(text).getBytes(UTF_8)));
  }
}
