namespace HealthEvents.Extensibility.Tests;

public sealed class OwnKindTests
{
    private const string OnBus = """{"version":"0","id":"b-1","detail-type":"Backup Job State Change","source":"acme.backup.eu","account":"111122223333","time":"2026-09-14T05:43:00Z","region":"eu-west-1","resources":[],"detail":{"jobId":"j-7","state":"FAILED"}}""";

    private static readonly EventReader Reader = new(new EventReaderOptions
    {
        Kinds = { BackupJob.EventKind, Deployment.EventKind },
    });

    [Fact]
    public void Kind_of_a_bus_is_read_and_filled_with_what_every_event_has()
    {
        var received = Assert.Single(Reader.Read(OnBus));
        var job = Assert.IsType<BackupJob>(received.Event);
        Assert.Equal(("acme.backup-job", "acme-backup", "j-7"), (job.Kind, job.Family, job.JobId));
        Assert.Equal(("111122223333", "eu-west-1", "acme.backup.eu"), (job.Account, job.Region, job.Service));
        Assert.Equal(new DateTimeOffset(2026, 9, 14, 5, 43, 0, TimeSpan.Zero), job.Time);
        Assert.Equal(("acme.backup-job|b-1", "acme.backup-job|j-7"), (job.Identity, job.Correlation));
        Assert.Equal((EventLifecycle.Open, EventSeverity.High), (job.LifecycleAt(default), job.SeverityAt(default)));
        job = job with { State = "COMPLETED" };
        Assert.Equal((EventLifecycle.Resolved, EventSeverity.Info), (job.LifecycleAt(default), job.SeverityAt(default)));
        Assert.Equal(EventSeverity.High, job.OpenSeverityAt(default));
        Assert.Equal(OnBus.Length, job.Raw.Length);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Kind_of_a_bus_wants_its_source() =>
        Assert.IsType<EventBridgeEvent>(Reader.Read(OnBus.Replace("acme.backup.eu", "other.backup", StringComparison.Ordinal))[0].Event);

    [Fact]
    public void Kind_that_makes_nothing_of_a_detail_leaves_the_event_without_a_model()
    {
        Assert.IsType<EventBridgeEvent>(Reader.Read(OnBus.Replace("jobId", "name", StringComparison.Ordinal))[0].Event);
        var broken = Reader.Read(OnBus.Replace("{\"jobId\":\"j-7\",\"state\":\"FAILED\"}", "[]", StringComparison.Ordinal))[0];
        Assert.IsType<EventBridgeEvent>(broken.Event);
        Assert.Equal("detail: is an array where an object was expected", Assert.Single(broken.Problems).ToString());
    }

    [Fact]
    public void Problem_of_an_own_kind_is_noted() =>
        Assert.Equal("detail.state: is missing", Assert.Single(Reader.Read(OnBus.Replace(",\"state\":\"FAILED\"", "", StringComparison.Ordinal))[0].Problems).ToString());

    [Theory]
    [InlineData("""{"application":"shop","revision":null}""")]
    [InlineData("""{"application":"shop","documentType":"deployment"}""")]
    public void Kind_of_bare_documents_is_read_in_any_envelope(string document)
    {
        foreach (var input in new[] { document, $$"""{"Type":"Notification","MessageId":"m","TopicArn":"arn:aws:sns:eu-west-1:1:t","Message":{{document}}}""" })
        {
            var deployment = Assert.IsType<Deployment>(Assert.Single(Reader.Read(input)).Event);
            Assert.Equal(("acme.deployment", "acme-deployment", "shop"), (deployment.Kind, deployment.Family, deployment.Application));
            Assert.Null(deployment.Account);
            Assert.Equal((EventLifecycle.Informational, EventSeverity.Info), (deployment.LifecycleAt(default), deployment.SeverityAt(default)));
        }
    }

    [Theory]
    [InlineData("""{"application":"shop"}""")]
    [InlineData("""{"documentType":"deployment"}""")]
    [InlineData("""{"documentType":"other","revision":1}""")]
    public void Document_without_the_members_is_json(string document) =>
        Assert.IsType<UnrecognizedEvent>(Reader.Read(document)[0].Event);

    [Fact]
    public void Built_in_kinds_are_registered_the_same_way()
    {
        var options = new EventReaderOptions();
        Assert.Contains(options.Kinds, k => k.Name == HealthKinds.Event && k.Family == EventFamilies.Health);
        Assert.All(options.Kinds, k => Assert.NotEmpty(k.Matchers));
        Assert.Equal(options.Kinds.Count, options.Kinds.DistinctBy(k => k.Name, StringComparer.Ordinal).Count());
    }
}
