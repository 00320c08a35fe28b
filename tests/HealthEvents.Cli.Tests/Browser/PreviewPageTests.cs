using System.Globalization;
using HealthEvents.TestSupport;
using Microsoft.Playwright;

namespace HealthEvents.Cli.Tests.Browser;

public sealed class PreviewPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData(375, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_fits_its_window_and_nothing_is_complained_about(int width, ColorScheme scheme)
    {
        await using var open = await chromium.OpenAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await AssertFitsAsync(open, width);
        await open.Page.ScreenshotAsync(new()
        {
            Path = Picture(string.Create(CultureInfo.InvariantCulture, $"page-{width}-{scheme}.png")),
            FullPage = true,
        });
    }

    [CorpusBrowserFact]
    public async Task Page_of_real_events_fits_a_phone()
    {
        await using var open = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 375, Height = 900 } }, Corpus.Folder);

        await AssertFitsAsync(open, 375);
    }

    [BrowserFact]
    public async Task Instants_are_shown_in_the_zone_of_the_viewer()
    {
        await using var open = await chromium.OpenAsync(new() { Locale = "en-GB", TimezoneId = "Asia/Seoul" });
        var time = open.Page.Locator("article", new() { HasText = "alarm-metric.json" }).Locator(".slack .context time").First;

        Assert.Equal("2026-11-20T13:05:21Z", await time.GetAttributeAsync("datetime"));
        Assert.Equal("Today 22:05", await time.TextContentAsync());
        Assert.Equal("20 Nov 2026, 13:05 UTC", await time.GetAttributeAsync("title"));
    }

    [BrowserFact]
    public async Task Chosen_theme_wins_over_that_of_the_system()
    {
        await using var open = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await Background(open);
        await open.Page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        var dark = await Background(open);
        await open.Page.GetByText("Auto", new() { Exact = true }).ClickAsync();

        Assert.NotEqual(light, dark, StringComparer.Ordinal);
        Assert.Equal(light, await Background(open));
    }

    [BrowserFact]
    public async Task Long_text_is_folded_until_it_is_asked_for()
    {
        await using var open = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 375, Height = 900 } });
        var button = open.Page.Locator(".google-chat .fold").First;
        var text = button.Locator("xpath=preceding-sibling::*[1]");
        var folded = await text.EvaluateAsync<int>("element => element.clientHeight");
        await button.ClickAsync();

        Assert.True(await text.EvaluateAsync<int>("element => element.clientHeight") > folded);
        Assert.Equal("Show less", await button.TextContentAsync());
    }

    [BrowserFact]
    public async Task Pictures_of_the_readme_are_drawn()
    {
        // When the look of a message has changed, reduce them to a palette of 256 colors and copy them to docs/images.
        await using var open = await chromium.OpenAsync(new()
        {
            BypassCSP = true,
            DeviceScaleFactor = 2,
            Locale = "en-GB",
            TimezoneId = "UTC",
            ViewportSize = new() { Width = 1120, Height = 1000 },
        });
        await open.Page.AddStyleTagAsync(new() { Content = ".bar, footer, .notification { display: none; } .channels { padding: 12px; }" });
        foreach (var (name, sample) in new[]
        {
            ("alarm", "alarm-metric"),
            ("health-issue", "health-issue-organization"),
            ("scheduled-change", "health-scheduled-change"),
            ("config-compliance", "config-compliance-change"),
        })
        {
            var article = open.Page.Locator("article", new() { HasText = $"{sample}.json" });
            await article.Locator(".channels").ScreenshotAsync(new() { Path = Picture($"{name}.png") });
            Assert.True(File.Exists(Picture($"{name}.png")));
        }
    }

    private static async Task AssertFitsAsync(OpenPage open, int width)
    {
        foreach (var choice in new[] { "Desktop", "Phone" })
        {
            await open.Page.GetByText(choice, new() { Exact = true }).ClickAsync();

            Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll(".frame *")]
                  .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
                  .filter(element => getComputedStyle(element).overflowX === "visible")
                  .map(element => element.outerHTML.slice(0, 200))
                """));
        }

        Assert.Empty(open.Complaints);
    }

    private static Task<string> Background(OpenPage open) =>
        open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static string Picture(string name) => Path.Combine(AppContext.BaseDirectory, "screenshots", name);
}
