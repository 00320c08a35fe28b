using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>What the words of AWS say about the end of an issue, sentence by sentence. A doubt leaves it open.</summary>
public sealed class HealthClosingTests
{
    private const string Over = "The issue has been resolved and the service is operating normally.";
    private const string Errors = "We are investigating increased error rates.";

    [Theory]
    [InlineData("[RESOLVED] Increased error rates")]
    [InlineData("[resolved] increased error rates")]
    [InlineData(" \n[RESOLVED]")]
    [InlineData("**[RESOLVED]** Increased error rates")]
    [InlineData("[RESOLVED] We are still investigating. [09:55 AM PDT] Not operating normally.")]
    [InlineData("Current severity level: Operating normally")]
    [InlineData("current severity level:\nOPERATING NORMALLY")]
    [InlineData("Current severity level: Operating normally\n\n[03:15 PM PST] We continue see recovery")]
    [InlineData("Current severity level: Operating normally\\n\\n[07:40 AM PST] The issue is resolved.")]
    [InlineData("Current severity level: Operating normally. Earlier, instances were unavailable.")]
    [InlineData("[07:40 AM PST] Current severity level: Operating normally")]
    [InlineData("[07:40 AM PST] Errors rise.\n[08:40 AM PST] Current severity level: Operating normally")]
    [InlineData(Over)]
    [InlineData("THE ISSUE HAS BEEN RESOLVED AND THE SERVICE IS OPERATING NORMALLY")]
    [InlineData("The issue has been\nresolved and the service is operating\n normally.")]
    [InlineData("The issue is resolved. All services are operating normally.")]
    [InlineData("All services are operating normally. The issue is resolved.")]
    [InlineData("Between 6:30 AM and 9:12 AM PDT, some customers could not launch instances. " + Over)]
    [InlineData("After we rolled back the change, the issue has been resolved and the service is operating normally.")]
    [InlineData(Over + " If you are still experiencing an issue, please contact AWS Support.")]
    [InlineData(Over + "\\n\\nTo avoid single points of failure, some customers may not use one zone.")]
    [InlineData("A small number of instances were not available. " + Over)]
    [InlineData("We can confirm that the underlying issue has been resolved, and the service is operating normally.")]
    [InlineData("Although some requests failed earlier, the issue has been resolved and the service is operating normally.")]
    [InlineData("[09:55 AM PDT] " + Over)]
    [InlineData("Increased error rates\n\n[09:55 AM PDT] " + Over)]
    [InlineData("[09:00 AM PDT] " + Errors + " [09:55 AM PDT] " + Over)]
    [InlineData("[09:55 AM PDT] " + Over + "\n[09:00 AM PDT] " + Errors)]
    [InlineData("[09:00 AM PDT] It is not operating normally.\n[09:30 AM PDT] " + Errors + "\n[09:55 AM PDT] " + Over)]
    [InlineData("[9:55 AM PDT] " + Errors + "\n[1:10 PM PDT] " + Over)]
    [InlineData("[11:10 PM PDT] x\n[11:40 PM PDT] y\n[12:20 AM PDT] " + Over)]
    [InlineData("[09:55 PDT] x [13:55 PDT] " + Over)]
    [InlineData("[Nov 19, 11:50 PM PST] " + Errors + "\n[Nov 20, 12:20 AM PST] " + Over)]
    [InlineData("[Nov 20, 2026 12:20 AM PST] " + Over + "\n[Nov 19, 2026 11:50 PM PST] " + Errors)]
    [InlineData("[2026-11-19 23:50 UTC] " + Errors + "\n[2026-11-20 00:20 UTC] " + Over)]
    [InlineData("[20 Nov 2026 00:20 UTC] " + Over + "\n[19 Nov 2026 23:50 UTC] " + Errors)]
    [InlineData("[Friday, November 20, 2026 at 12:20 AM PST] " + Over + "\n[Thursday, November 19, 2026 at 11:50 PM PST] " + Errors)]
    [InlineData("9:00 AM PDT " + Errors + "\n9:55 AM PDT " + Over)]
    [InlineData("Nov 20 9:00 AM PST - " + Errors + "\nNov 20 9:55 AM PST - " + Over)]
    public void Words_that_say_it_is_over_resolve(string text)
    {
        Assert.Equal(EventLifecycle.Resolved, LifecycleOf(text));
        Assert.Equal(EventSeverity.Info, Issue(text).SeverityAt(Now));
    }

    [Theory]
    // Other zones, running instances, other services.
    [InlineData("We are investigating errors in one Availability Zone. Other Availability Zones in the Region are operating normally.")]
    [InlineData("Existing instances are operating normally.")]
    [InlineData("The issue with the console has been resolved. Other Availability Zones are operating normally.")]
    [InlineData("The issue has been resolved for the network. Running instances are operating normally.")]
    [InlineData("The issue has been resolved in other Regions, where the service is operating normally.")]
    [InlineData("Another issue has been resolved. The service in eu-west-1 is operating normally.")]
    [InlineData("A separate issue is resolved and DynamoDB is operating normally.")]
    [InlineData("The issue has been resolved and the service is operating normally except in use1-az4.")]
    [InlineData("The issue has been resolved and the service is operating normally, but new launches fail.")]
    [InlineData(Over + " We are actively working to recover launches.")]
    [InlineData(Over + " We are now investigating increased errors.")]
    [InlineData(Over + " Customers in use1-az4 continue to be impacted.")]
    [InlineData(Over + " Volumes in use1-az4 remain stuck.")]
    [InlineData(Over + " Recovery is in progress.")]
    [InlineData(Over + " We see impact again since 10:30.")]
    [InlineData(Over + " In us-east-1b launches fail.")]
    [InlineData("While the root cause has been resolved, a backlog is being processed. SQS is operating normally.")]
    [InlineData("The issue has been resolved and the service is operating normally for 60% of customers.")]
    [InlineData("The issue has been resolved and the service is operating normally for most customers.")]
    [InlineData("Update 9:55 AM PDT - " + Over + "\n\nUpdate 10:30 AM PDT - We have seen errors.")]
    [InlineData("<b>09:55 AM PDT</b> " + Over + "\n<b>10:30 AM PDT</b> " + Errors)]
    [InlineData("As of 9:55 AM PDT: " + Over + "\nAs of 10:30 AM PDT: " + Errors)]
    [InlineData("We are working to confirm that the issue has been resolved and the service is operating normally.")]
    [InlineData("The issue has been resolved and the service is operating normally outside of use1-az4.")]
    [InlineData("The issue has been resolved for most customers and the service is operating normally.")]
    [InlineData("The issue has been resolved. The majority of instances are operating normally.")]
    [InlineData("The issue has been resolved, and all other services are operating normally.")]
    [InlineData("The underlying issue has been resolved and the service is operating normally. We continue to work on the backlog.")]
    [InlineData("The root cause has been resolved. Instances that are not impaired are operating normally.")]
    [InlineData("The following AWS services were previously impacted but are now operating normally: APPSYNC.")]
    [InlineData("The issue has been resolved for EC2, which is operating normally. We are still investigating errors of EBS.")]
    [InlineData("The issue has been resolved for EC2, which is operating normally. Lambda is not operating normally.")]
    [InlineData("The issue has been resolved for EC2, which is operating normally. The issue of EBS remains unresolved.")]
    [InlineData("The issue has been resolved and EC2 is operating normally. Volumes remain impaired.")]
    [InlineData("The issue has been resolved and EC2 is operating normally. Customers continue to experience errors in EBS.")]
    // Denied.
    [InlineData("The service is not operating normally.")]
    [InlineData("The service is not\noperating normally, and the issue is resolved nowhere.")]
    [InlineData("The issue has not been resolved. Some zones are operating normally.")]
    [InlineData("The issue is not yet resolved; the service is operating normally at times.")]
    [InlineData("The issue isn't resolved. The console is operating normally.")]
    [InlineData("It is not true that the issue is resolved. The console is operating normally.")]
    [InlineData("The issue has been resolved. The service isn\u2019t operating normally.")]
    [InlineData("The issue has been resolved. The service is no longer operating normally.")]
    [InlineData("The issue has been resolved. No zone is operating normally.")]
    [InlineData("Neither is the issue resolved nor is the service operating normally; it was said that it is resolved.")]
    [InlineData("NOT operating normally. The issue is resolved.")]
    // Supposed.
    [InlineData("Once the issue is resolved, we will update you. The console is operating normally.")]
    [InlineData("We will tell you when the issue has been resolved and the service is operating normally.")]
    [InlineData("If the issue is resolved for you and the service is operating normally, close the case.")]
    [InlineData("We expect that the issue is resolved and the service is operating normally by noon.")]
    [InlineData("The issue has been resolved. The service will be operating normally within an hour.")]
    [InlineData("The issue has been resolved. The service should be operating normally.")]
    [InlineData("Until the issue is resolved, use another zone. The service is operating normally there.")]
    [InlineData("The issue is resolved? The service was operating normally before 6 AM.")]
    // One half only.
    [InlineData("The service is operating normally.")]
    [InlineData("The issue has been resolved.")]
    [InlineData("We have resolved the issue. The service is operating normally.")]
    [InlineData("The team that resolved this resolved it. The service is operating normally.")]
    [InlineData("[RESOLVED")]
    [InlineData("Increased error rates [RESOLVED]")]
    [InlineData("[UPDATE] [RESOLVED] Increased error rates")]
    [InlineData("Severity level: Operating normally")]
    [InlineData("Current severity level: Not operating normally")]
    [InlineData("Current severity level: Degraded. Other zones are operating normally.")]
    [InlineData("Current severity level: Operating normally in two of three zones")]
    [InlineData("Current severity level: Operating normally, except for launches")]
    [InlineData("Current severity level: Operating normally\n\n[10:10 AM PST] Current severity level: Degraded")]
    [InlineData("[09:10 AM PST] Current severity level: Operating normally\n[10:10 AM PST] We see errors once more.")]
    // An older update says so, or nobody can tell which is the newest.
    [InlineData("[09:00 AM PDT] " + Over + "\n[09:55 AM PDT] " + Errors)]
    [InlineData("[09:55 AM PDT] " + Errors + "\n[09:00 AM PDT] " + Over)]
    [InlineData("[09:00 AM PDT] The issue has been resolved.\n[09:55 AM PDT] EC2 is operating normally.")]
    [InlineData("[09:55 AM PDT] " + Errors + "\n[09:55 AM PDT] " + Over)]
    [InlineData("[09:00 AM PDT] " + Errors + "\n[09:55 AM PST] " + Over)]
    [InlineData("[09:00 AM PDT] " + Errors + "\n[05:30 PM UTC] " + Over)]
    [InlineData("[09:00 AM PDT] x\n[09:55 AM PDT] y\n[09:30 AM PDT] " + Over)]
    [InlineData("[11:50 PM PDT] " + Errors + "\n[12:20 AM PDT] " + Over)]
    [InlineData("[12:20 AM PDT] " + Errors + "\n[11:50 PM PDT] " + Over)]
    [InlineData("[12:20 AM PDT] " + Over + "\n[11:50 PM PDT] " + Errors)]
    [InlineData("[Nov 20, 12:20 AM PST] " + Errors + "\n[Nov 19, 11:50 PM PST] " + Over)]
    [InlineData("[Nov 20, 12:20 AM PST] " + Errors + "\n[11:50 PM PST] " + Over)]
    [InlineData("[Dec 31, 11:50 PM PST] " + Errors + "\n[Jan 1, 12:20 AM PST] " + Over)]
    [InlineData("[11/19/2026 11:50 PM PST] " + Errors + "\n[11/20/2026 12:20 AM PST] " + Over)]
    [InlineData("[Update 2, 9:00 AM PDT] " + Errors + "\n[Update 1, 8:00 AM PDT] " + Over)]
    [InlineData("[Nov 20] " + Errors + "\n[Nov 19] " + Over)]
    [InlineData("10:00 AM PDT " + Errors + "\n9:00 AM PDT " + Over)]
    [InlineData("* 2026-11-20 10:00 UTC: " + Errors + "\n* 2026-11-20 09:00 UTC: " + Over)]
    [InlineData(Over + "\n\n[09:55 AM PDT] " + Errors)]
    [InlineData(Errors + "\n\n[09:55 AM PDT] " + Over)]
    // Not in English.
    [InlineData("\uBB38\uC81C\uAC00 \uD574\uACB0\uB418\uC5C8\uC2B5\uB2C8\uB2E4.")]
    [InlineData("Das Problem is resolved. Andere Zonen are operating normally nicht, not yet.")]
    [InlineData("\u89E3\u6C7A\u3057\u307E\u3057\u305F\u3002\u30B5\u30FC\u30D3\u30B9\u306F operating normally \u3067\u3059\u3002")]
    public void Doubt_leaves_an_issue_open(string text)
    {
        Assert.Equal(EventLifecycle.Open, LifecycleOf(text));
        Assert.Equal(EventSeverity.High, Issue(text).SeverityAt(Now));
    }

    [Theory]
    [InlineData(EventLifecycle.Resolved, "\uD574\uACB0", "[RESOLVED] x")]
    [InlineData(EventLifecycle.Resolved, Errors, "[RESOLVED] x")]
    [InlineData(EventLifecycle.Resolved, "\uD574\uACB0", Over)]
    [InlineData(EventLifecycle.Resolved, Over, Over)]
    [InlineData(EventLifecycle.Open, Errors, Over)]
    [InlineData(EventLifecycle.Open, Over, "Current severity level: Degraded")]
    [InlineData(EventLifecycle.Open, Over, "EC2 is not operating normally.")]
    [InlineData(EventLifecycle.Open, "The issue is resolved.", "The service is operating normally.")]
    public void Of_several_descriptions_none_may_say_that_it_goes_on(EventLifecycle lifecycle, string first, string second) =>
        Assert.Equal(lifecycle, LifecycleOf(first, second));

    [Fact]
    public void Words_resolve_an_investigation_too() => Assert.Equal(EventLifecycle.Resolved, (Issue(Over) with { Category = HealthEventCategory.Investigation }).LifecycleAt(Now));

    private static EventLifecycle LifecycleOf(params string[] texts) => Issue(texts).LifecycleAt(Now);

    private static HealthEvent Issue(params string[] texts) => Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d =>
    {
        d.Remove("endTime");
        d["statusCode"] = "open";
        d["eventDescription"] = new JsonArray([.. texts.Select(text => new JsonObject { ["latestDescription"] = text })]);
    }));

    [Theory]
    [InlineData("operating normally", 0, 18)]
    [InlineData("OPERATING \t\nNORMALLY.", 0, 20)]
    [InlineData("ly, operating normally, operating normally", 4, 22)]
    [InlineData("operating normal ly y LY", -1, -1)]
    [InlineData("perating normally", -1, -1)]
    [InlineData("operatingnormally", -1, -1)]
    [InlineData("ly", -1, -1)]
    [InlineData("y", -1, -1)]
    [InlineData("", -1, -1)]
    public void Phrase_is_found_in_any_case_and_across_lines(string text, int start, int end) =>
        Assert.Equal((start, end), PhraseSearch.Find(text, "operating normally", 0));
}
