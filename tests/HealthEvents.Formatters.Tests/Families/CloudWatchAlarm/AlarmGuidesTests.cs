using System.Collections.ObjectModel;

namespace HealthEvents.Formatters.Tests;

/// <summary>Runbooks and dashboards that people name beside their alarms.</summary>
public sealed class AlarmGuidesTests
{
    private const string Url = "https://wiki.example.com/cpu";
    private static readonly ReadOnlyDictionary<string, string> NoTags = ReadOnlyDictionary<string, string>.Empty;

    [Theory]
    [InlineData("Runbook: " + Url, "")]
    [InlineData("runbook : <" + Url + ">", "")]
    [InlineData("RUNBOOK=" + Url, "")]
    [InlineData("Runbook " + Url + ".", "")]
    [InlineData("Runbook - " + Url, "")]
    [InlineData("Runbook URL: " + Url, "")]
    [InlineData("runbook_url: " + Url, "")]
    [InlineData("**Runbook:** " + Url, "")]
    [InlineData("**Runbook: " + Url + "**", "")]
    [InlineData("Playbook: " + Url, "")]
    [InlineData("[Runbook](" + Url + ")", "")]
    [InlineData("[**Runbook**](" + Url + " \"open it\")", "")]
    [InlineData("런북: " + Url, "")]
    [InlineData("런북 링크： " + Url, "")]
    [InlineData("ランブック：" + Url, "")]
    [InlineData("手順書: " + Url, "")]
    [InlineData("手順書のリンク: " + Url, null)]
    [InlineData("## Runbook\n" + Url, "## ")]
    [InlineData("Runbook:\r\n" + Url, "")]
    [InlineData("CPU is high.\n- Runbook: " + Url + "\n- look at `top`", "CPU is high.\n- look at `top`")]
    [InlineData("CPU is high. Runbook: " + Url, "CPU is high.")]
    [InlineData("CPU is high (Runbook: " + Url + ")", "CPU is high ()")]
    [InlineData("See the runbook: " + Url + " for more", "See the runbook for more")]
    [InlineData("Ask web, see [the runbook](" + Url + ").", "Ask web, see the runbook.")]
    [InlineData("[Orders runbook](" + Url + ")", "Orders runbook")]
    [InlineData("Runbook: " + Url + " Runbook: https://wiki.example.com/2", " Runbook: https://wiki.example.com/2")]
    [InlineData("no runbook\n" + Url, null)]
    [InlineData("notrunbook: " + Url, null)]
    [InlineData("Graph: " + Url, null)]
    [InlineData("[wiki](" + Url + ")", null)]
    [InlineData("Runbook is at " + Url, null)]
    public void Runbook_of_the_description_is_taken_out_of_it(string description, string? rest)
    {
        var guides = AlarmGuides.Of(description, NoTags);

        Assert.Equal(rest is null ? null : new GuideAddress(Url, "wiki.example.com"), guides.Runbook);
        Assert.Null(guides.Dashboard);
        Assert.Equal(Plain(rest ?? description), Plain(guides.Description!));
    }

    [Theory]
    [InlineData("Runbook: " + Url + ", Dashboard: https://grafana.example.com:8443/d/1?a=b", "")]
    [InlineData("[Runbook](" + Url + ") | [Dashboard](https://grafana.example.com:8443/d/1?a=b)", "")]
    [InlineData("대시보드: https://grafana.example.com:8443/d/1?a=b\n런북: " + Url, "")]
    [InlineData("ダッシュボード: https://grafana.example.com:8443/d/1?a=b、ランブック: " + Url, "")]
    [InlineData("런북: " + Url + ", 대시보드: https://grafana.example.com:8443/d/1?a=b", "")]
    public void Both_are_found_beside_each_other(string description, string rest)
    {
        var guides = AlarmGuides.Of(description, NoTags);

        Assert.Equal(new GuideAddress(Url, "wiki.example.com"), guides.Runbook);
        Assert.Equal(new GuideAddress("https://grafana.example.com:8443/d/1?a=b", "grafana.example.com:8443"), guides.Dashboard);
        Assert.Equal(rest, Plain(guides.Description!));
    }

    [Theory]
    [InlineData("Docs: https://wiki.example.com/db/runbook - https://grafana.example.com/d/1 (graph)")]
    [InlineData("See https://wiki.example.com/db-runbook https://grafana.example.com/d/1")]
    [InlineData("https://wiki.example.com/runbook: https://grafana.example.com/d/1")]
    [InlineData("https://wiki.example.com/dashboard\nhttps://grafana.example.com/d/1")]
    [InlineData("https://wiki.example.com/?q=runbook https://grafana.example.com/d/1")]
    [InlineData("https://wiki.example.com/팀/runbook https://grafana.example.com/d/1")]
    [InlineData("http://wiki.example.com/runbook = https://grafana.example.com/d/1")]
    public void End_of_an_address_names_no_other_address(string description)
    {
        var guides = AlarmGuides.Of(description, NoTags);

        Assert.Equal((null, null), (guides.Runbook, guides.Dashboard));
        Assert.Equal(description, guides.Description);
    }

    [Theory]
    [InlineData("Call restart() and flush() first.\nRunbook: " + Url + "\n!!!\n- \nEscalate to a/b/", "Call restart() and flush() first.\n!!!\n- \nEscalate to a/b/")]
    [InlineData("Sev 1 | Runbook " + Url + " | Dashboard https://d.example/y | call 555", "Sev 1 | call 555")]
    [InlineData("Runbook: " + Url + "; owner: pay", "owner: pay")]
    [InlineData("owner: pay; Runbook: " + Url, "owner: pay")]
    [InlineData("High - Runbook: " + Url + " - call bob -", "High - call bob -")]
    [InlineData("High. Runbook: " + Url + ". Call bob", "High. Call bob")]
    [InlineData("High (Runbook: " + Url + "). Call f()", "High. Call f()")]
    [InlineData("High (Runbook: " + Url + ") today", "High today")]
    [InlineData("High. **[Runbook](" + Url + ")**", "High.")]
    [InlineData("- Runbook: " + Url + ", owner: pay\r\n---\r\n", "- owner: pay\r\n---\r\n")]
    [InlineData("Runbook: " + Url + "\n\nCPU", "CPU")]
    [InlineData("CPU\n\n- Runbook: " + Url, "CPU")]
    [InlineData("Runbook: " + Url + " -5 degrees in /var", "-5 degrees in /var")]
    [InlineData("See the runbook: " + Url + ", then call", "See the runbook, then call")]
    [InlineData("In a/b/ Runbook: " + Url + "\nc, ", "In a/b/\nc, ")]
    public void Text_around_an_address_stays_as_it_was_written(string description, string rest)
    {
        var guides = AlarmGuides.Of(description, NoTags);

        Assert.Equal(Url, guides.Runbook!.Url);
        Assert.Equal(rest, guides.Description);
    }

    [Theory]
    [InlineData("runbook=" + Url + ",owner=pay", Url, "owner=pay")]
    [InlineData("owner=pay,runbook=" + Url + ",team=b", Url, "owner=pay,team=b")]
    [InlineData("runbook:" + Url + ";on-call: pay", Url, "on-call: pay")]
    [InlineData("runbook=" + Url + "?id=1,owner=pay", Url + "?id=1", "owner=pay")]
    [InlineData("graph=https://g.example/x,runbook=" + Url, Url, "graph=https://g.example/x")]
    [InlineData("Runbook: " + Url + ",v2;a", Url + ",v2;a", "")]
    [InlineData("Runbook: " + Url + "?range=from:now-1h,to:now;a=b", Url + "?range=from:now-1h,to:now;a=b", "")]
    [InlineData("Runbook: " + Url + "#/?_g=(time:(from:now-1h,to:now),x=1)", Url + "#/?_g=(time:(from:now-1h,to:now),x=1)", "")]
    [InlineData("[Runbook](" + Url + ",owner=pay)", Url + ",owner=pay", "")]
    public void Address_ends_where_another_pair_begins(string description, string url, string rest)
    {
        var guides = AlarmGuides.Of(description, NoTags);

        Assert.Equal(url, guides.Runbook!.Url);
        Assert.Equal(rest, guides.Description);
    }

    [Theory]
    [InlineData("http://wiki.example.com/cpu")]
    [InlineData("https://user@wiki.example.com/cpu")]
    [InlineData("https://@wiki.example.com/cpu")]
    [InlineData("https://user:secret@wiki.example.com/cpu")]
    [InlineData("https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX")]
    [InlineData("https://wiki.example.com/cpu?api_key=3f1b9c2d4e5f60718293a4b5c6d7e8f9")]
    [InlineData("https://wiki.example.com.a-very-long-host-that-hides-what-it-is.evil.example/cpu")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public void Address_that_no_button_may_lead_to_stays_text(string url)
    {
        Assert.Null(GuideAddress.Of(url));
        Assert.Null(AlarmGuides.Of("Runbook: " + url, NoTags).Runbook);
        Assert.Equal("Runbook: " + url, AlarmGuides.Of("Runbook: " + url, NoTags).Description);
        Assert.Null(AlarmGuides.Of(null, new Dictionary<string, string> { ["runbook"] = url }).Runbook);
    }

    [Fact]
    public void Host_is_the_one_that_a_parser_reads()
    {
        string[] hosts =
        [
            "wiki.example.com", "localhost", "a", "a-b.c-d", "-a.b", "a-.b", "a.-b", "a..b", "a.", ".a", "-", ".", "1.2.3.4", "123", "0x7f.1", "0x7f.x1", "1.2.3.com",
            "1.2.3.4a", "256.1.a", "a.1", "a.1b", "a.b1", "xn--80ak6aa92e.example", "xn--a.example", "xn--.example", "xn--", "x--y.z", "ex_ample.com",
            "wiki.example.com:443", "wiki.example.com:8443", "Wiki.example.com", "[::1]", new string('a', 50), new string('a', 51), string.Join('.', Enumerable.Repeat("a", 25)),
        ];
        foreach (var host in hosts)
        {
            foreach (var rest in new[] { "", "/", "/a/../b//c", "/%", "/%zz?q=%#", "?q=a:b@c", "#f", "#", "/a|b;(c)!*'~[]", "/\uC8FC\uBB38" })
            {
                var url = $"https://{host}{rest}";
                var isTaken = WebAddress.IsSound(url) && ReferenceEquals(CredentialText.Mask(url), url);
                var parsed = isTaken ? GuideAddress.OfParsed(url, host) : null;

                Assert.Equal((url, parsed), (url, GuideAddress.Of(url)));
            }
        }
    }

    [Theory]
    [InlineData("https://xn--80ak6aa92e.example/a", "https://xn--80ak6aa92e.example/a", "xn--80ak6aa92e.example")]
    [InlineData("https://\u0430pple.example/a", "https://xn--pple-43d.example/a", "xn--pple-43d.example")]
    [InlineData("HTTPS://Wiki.Example.COM/A", "HTTPS://Wiki.Example.COM/A", "wiki.example.com")]
    [InlineData("https://[2001:db8::1]/a", "https://[2001:db8::1]/a", "[2001:db8::1]")]
    public void Host_is_shown_in_ASCII(string url, string address, string host)
    {
        var guide = AlarmGuides.Of(null, new Dictionary<string, string> { ["runbook"] = url }).Runbook!;

        Assert.Equal(address, guide.Url);
        Assert.Equal(host.Trim('[', ']'), guide.Host.Trim('[', ']'));
    }

    [Theory]
    [InlineData("runbook", true)]
    [InlineData("runbook_url", true)]
    [InlineData("runbook-url", true)]
    [InlineData("RunbookUrl", true)]
    [InlineData("RUNBOOK URL", true)]
    [InlineData("playbook", true)]
    [InlineData("dashboard", false)]
    [InlineData("Dashboard_URL", false)]
    [InlineData("runbooks", null)]
    [InlineData("run", null)]
    [InlineData("owner", null)]
    public void Tag_names_a_runbook_or_a_dashboard(string key, bool? isRunbook)
    {
        var guides = AlarmGuides.Of("about", new Dictionary<string, string> { [key] = " " + Url });

        Assert.Equal((isRunbook == true, isRunbook == false), (guides.Runbook is not null, guides.Dashboard is not null));
        Assert.Equal("about", guides.Description);
    }

    [Fact]
    public void Description_comes_before_tags()
    {
        var guides = AlarmGuides.Of("Runbook: " + Url, new Dictionary<string, string> { ["runbook"] = "https://tags.example.com", ["dashboard"] = "https://tags.example.com" });

        Assert.Equal(("wiki.example.com", "tags.example.com"), (guides.Runbook!.Host, guides.Dashboard!.Host));
    }

    [Theory]
    [InlineData("en", "Open runbook (wiki.example.com)", "Open dashboard (grafana.example.com)")]
    [InlineData("ko", "런북 열기 (wiki.example.com)", "대시보드 열기 (grafana.example.com)")]
    [InlineData("ja", "ランブックを開く (wiki.example.com)", "ダッシュボードを開く (grafana.example.com)")]
    public void Buttons_show_the_host_behind_the_page_of_the_alarm(string language, string runbook, string dashboard)
    {
        var received = Assert.Single(new EventReader().Read(TestSupport.EventFiles.Named("alarm-queue-age").ReadBytes()));
        foreach (var verbosity in new[] { Verbosity.Compact, Verbosity.Normal })
        {
            var labels = SampleEvents.Summary(received, SampleEvents.Context(language, verbosity)).LinkLabels();

            Assert.Equal((runbook, dashboard), (labels[1], labels[3]));
        }
    }

    [Fact]
    public void Alarm_that_is_OK_needs_no_runbook()
    {
        var ok = SampleEvents.CpuAlarm with { State = new() { Value = AlarmState.Ok } };

        Assert.DoesNotContain(SampleEvents.Summary(SampleEvents.CpuAlarm).Links, static link => link.Url.Contains("cpu-2", StringComparison.Ordinal));
        Assert.Contains(SampleEvents.Summary(SampleEvents.CpuAlarm).Links, static link => link.Url == Url);
        Assert.DoesNotContain(SampleEvents.Summary(ok).Links, static link => link.Url == Url);
    }

    [Theory]
    [InlineData(3_000, true)]
    [InlineData(5_000, false)]
    public void Runbook_is_looked_for_in_what_is_shown_of_a_description(int before, bool isFound)
    {
        var text = string.Concat(Enumerable.Repeat("[ ](http://a ", before / 13)) + "\nRunbook: " + Url + string.Concat(Enumerable.Repeat("](http://b ", 20_000));

        Assert.Equal(isFound, AlarmGuides.Of(text, NoTags).Runbook is not null);
    }

    [Fact]
    public void Link_does_not_tell_what_the_message_masks()
    {
        var secret = "3f1b9c2d4e5f60718293a4b5c6d7e8f9";
        var log = SampleEvents.Composite with
        {
            TriggeringChildren = [],
            State = new() { Value = AlarmState.Alarm, Timestamp = SampleEvents.Now },
            Configuration = new() { LogQuery = new() { LogGroups = ["/x"], QueryString = $"filter api_key = \"api_key={secret}\"" } },
        };
        var math = SampleEvents.CpuAlarm with
        {
            Configuration = new()
            {
                Metrics =
                [
                    new() { Id = "e1", Expression = "m1" },
                    new() { Id = "m1", Namespace = "N", MetricName = "M", ReturnData = false },
                    new() { Id = "m2", Namespace = "N", MetricName = "M", ReturnData = false, Dimensions = [new("api_key", secret)] },
                ],
            },
        };

        foreach (var alarm in new[] { log, math })
        {
            Assert.DoesNotContain(SampleEvents.Summary(alarm).Links, link => link.Url.Contains(secret, StringComparison.Ordinal));
        }
    }

    // Markup and blanks at the ends make no difference to readers.
    private static string Plain(string text) => text.Replace("()", "", StringComparison.Ordinal).Trim(' ', '\n', '.', '#');
}
