using Microsoft.Playwright;

namespace HealthEvents.Cli.Tests.Browser;

/// <summary>Headless Chromium, and pages made by the command itself.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The day the sample events belong to.</summary>
    private const string Now = "2026-11-20T14:00:00Z";

    private const string Executable = "/usr/bin/chromium";

    // No sandbox, because containers give it no namespaces; the rest keeps the browser from calling home, and the pictures small.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--hide-scrollbars",
        "--disable-lcd-text", "--font-render-hinting=none",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? WhyAbsent =>
        File.Exists(Executable) || Environment.GetEnvironmentVariable("CI") is { Length: > 0 }
            ? null
            : $"There is no {Executable}: apt-get install chromium fonts-noto-color-emoji fonts-noto-cjk";

    /// <summary>Opens the page of some events.</summary>
    /// <param name="options">The window, the theme and the viewer.</param>
    /// <param name="events">The folder of the events; those of <c>samples/events</c> by default.</param>
    public async Task<OpenPage> OpenAsync(BrowserNewContextOptions options, string? events = null)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.html");
        try
        {
            await DrawAsync(events ?? Path.Combine(AppContext.BaseDirectory, "events"), file);
            var context = await _browser!.NewContextAsync(options);
            var page = new OpenPage(await context.NewPageAsync());
            await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
            return page;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public async Task InitializeAsync()
    {
        if (WhyAbsent is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static async Task DrawAsync(string events, string file)
    {
        await using var error = new StringWriter();
        var status = await CliApplication.RunAsync(
            ["preview", events, "-o", file, "--now", Now],
            new Surroundings { Input = Stream.Null, RawOutput = TextWriter.Null, Error = error });
        Assert.True(status == 0, error.ToString());
    }
}
