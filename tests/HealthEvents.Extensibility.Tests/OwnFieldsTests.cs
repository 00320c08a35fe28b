using System.Text;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A kind from outside the library has the tools that the built-in kinds are read with.</summary>
public sealed class OwnFieldsTests
{
    private static readonly EventReader Reader = new(new EventReaderOptions { Kinds = { BackupJob.EventKind } });

    [Fact]
    public void Fields_take_every_form_that_aws_writes()
    {
        var received = Read("""
            {"jobId":"j-7","state":"DONE","startTime":"Thu, 2 Jun 2022 00:02:24 GMT","attempts":"16.0","gigabytes":"1.5","encrypted":"True",
             "volumes":{"id":"v-1","size":{"gib":8}},"tags":{"team":"shop","cost":7},"limits":{"daily":{"most":3}},
             "tool":"{\"version\":\"2.1\"}","resources":"r-1"}
            """);

        var job = Assert.IsType<BackupJob>(received.Event);
        Assert.Equal(new DateTimeOffset(2022, 6, 2, 0, 2, 24, TimeSpan.Zero), job.StartTime);
        Assert.Equal((16, 1.5, true), (job.Attempts, job.Gigabytes, job.IsEncrypted));
        Assert.Equal(new BackupVolume("v-1", 8, """{"id":"v-1","size":{"gib":8}}"""), Assert.Single(job.Volumes));
        Assert.Equal(("shop", "7"), (job.Tags["team"], job.Tags["cost"]));
        Assert.Equal(["daily=3"], job.Limits);
        Assert.Equal("2.1", job.ToolVersion);
        Assert.Equal(["r-1"], job.Resources);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void What_cannot_be_read_is_noted_once_and_costs_nothing_else()
    {
        var received = Read("""
            {"jobId":"j-7","state":"DONE","startTime":"soon","attempts":1.5,"gigabytes":{},"encrypted":"maybe",
             "volumes":["v-1",{"id":"v-2","size":7}],"limits":{"daily":3},"tool":"{\"version\":","resources":[{}]}
            """);

        var job = Assert.IsType<BackupJob>(received.Event);
        Assert.Equal((null, null, null, null), (job.StartTime, job.Attempts, job.Gigabytes, job.IsEncrypted));
        Assert.Equal("v-2", Assert.Single(job.Volumes).Id);
        Assert.Equal(["daily="], job.Limits);
        Assert.Null(job.ToolVersion);
        Assert.Equal(["j-7"], job.Resources);
        Assert.Equal(
            [
                "detail.startTime: is not a date: \"soon\"",
                "detail.attempts: is not a whole number in range",
                "detail.gigabytes: is an object where a number was expected",
                "detail.encrypted: is a text where a boolean was expected",
                "detail.volumes[0]: is a text where an object was expected",
                "detail.volumes[1].size: is a number where an object was expected",
                "detail.limits.daily: is a number where an object was expected",
                "detail.resources[0]: is an object where a text was expected",
            ],
            received.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Reader_sees_the_document_and_what_encloses_it()
    {
        var seen = "";
        var kind = new EventKind("acme.rule", "acme", [EventMatcher.RootMember("messageType", "Acme")], content =>
        {
            seen = $"{content.EnclosingFields.Text("configRuleName"u8)} {content.DocumentFields.Text("a"u8)} {content.Origin.Envelopes[0]}";
            return null;
        });
        var reader = new EventReader(new EventReaderOptions { Kinds = { kind } });

        reader.Read("""{"configRuleName":"tags","invokingEvent":"{\"messageType\":\"Acme\",\"a\":1}"}""");

        Assert.Equal("tags 1 config-rule", seen);
    }

    [Fact]
    public void Content_cannot_be_used_after_the_reading()
    {
        EventContent? kept = null;
        var kind = new EventKind("acme.kept", "acme", [EventMatcher.RootMembers("secret")], content =>
        {
            kept = content;
            return null;
        });
        var reader = new EventReader(new EventReaderOptions { Kinds = { kind } });
        reader.Read("""{"secret":"one"}""");

        // The rows of the first document are rented again by this one.
        reader.Read("""{"other":"two"}""");

        Assert.Throws<ObjectDisposedException>(() => kept!.Fields.Text("secret"u8));
        Assert.Throws<ObjectDisposedException>(() => kept!.DocumentFields.Has("secret"u8));
        Assert.Throws<ObjectDisposedException>(() => kept!.Body);
        Assert.Empty(kept!.Origin.Envelopes);
    }

    [Fact]
    public void Origin_of_one_reading_serves_for_another()
    {
        EventOrigin? kept = null;
        var enclosing = "not asked";
        var kind = new EventKind("acme.kept", "acme", [EventMatcher.RootMembers("secret")], content =>
        {
            kept ??= content.Origin;
            enclosing = Encoding.UTF8.GetString(content.Enclosing.Span);
            return null;
        });
        var reader = new EventReader(new EventReaderOptions { Kinds = { kind } });
        reader.Read("""{"Type":"Notification","MessageId":"m-1","TopicArn":"arn:aws:sns:eu-west-1:1:t","Message":"{\"secret\":1}"}""");
        Assert.StartsWith("{\"Type\"", enclosing, StringComparison.Ordinal);

        var again = Assert.Single(reader.Read("""{"secret":2}""", kept!));

        Assert.Equal(("m-1", "arn:aws:sns:eu-west-1:1:t"), (again.MessageId, again.TopicArn));
        Assert.Equal(["sns"], again.Envelopes);
        Assert.Equal("", enclosing);
    }

    private static ReceivedEvent Read(string detail) => Assert.Single(Reader.Read(
        $$"""{"id":"b-1","detail-type":"Backup Job State Change","source":"acme.backup.eu","detail":{{detail}}}"""));
}
