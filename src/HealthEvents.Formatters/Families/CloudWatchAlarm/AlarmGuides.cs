namespace HealthEvents.Formatters;

/// <summary>Where the people behind an alarm keep its runbook and its dashboard: by its description, else by its tags.</summary>
internal sealed class AlarmGuides
{
    private static readonly string[] RunbookTags = ["runbook", "runbookurl", "runbooklink", "playbook", "playbookurl"];
    private static readonly string[] DashboardTags = ["dashboard", "dashboardurl", "dashboardlink"];

    private AlarmGuides(GuideReader read) => (Runbook, Dashboard, Description) = (read.Runbook, read.Dashboard, read.Rest);

    public GuideAddress? Runbook { get; private set; }

    public GuideAddress? Dashboard { get; private set; }

    /// <summary>The description without what became a button.</summary>
    public string? Description { get; }

    public static AlarmGuides Of(string? description, IReadOnlyDictionary<string, string> tags)
    {
        var guides = new AlarmGuides(GuideReader.Read(description));
        if (tags.Count > 0)
        {
            guides.Runbook ??= InTags(tags, RunbookTags);
            guides.Dashboard ??= InTags(tags, DashboardTags);
        }

        return guides;
    }

    public void AddRunbook(SummaryBuilder builder) => Add(builder, AlarmWords.OpenRunbook, Runbook);

    public void AddDashboard(SummaryBuilder builder) => Add(builder, AlarmWords.OpenDashboard, Dashboard);

    private static void Add(SummaryBuilder builder, Phrase label, GuideAddress? address)
    {
        if (address is not null)
        {
            builder.AddLink(new SummaryLink(label.In(builder.Language, address.Host), address.Url) { IsElsewhere = true });
        }
    }

    private static GuideAddress? InTags(IReadOnlyDictionary<string, string> tags, string[] names)
    {
        foreach (var (key, value) in tags)
        {
            if (IsOneOf(key, names) && GuideAddress.Of(value.Trim()) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    // "Runbook-URL" is "runbook_url" is "RunbookUrl".
    private static bool IsOneOf(string key, string[] names)
    {
        foreach (var name in names)
        {
            var matched = 0;
            foreach (var c in key)
            {
                if (c is '-' or '_' or ' ' or '.')
                {
                    continue;
                }

                if (matched == name.Length || char.ToLowerInvariant(c) != name[matched])
                {
                    matched = -1;
                    break;
                }

                matched++;
            }

            if (matched == name.Length)
            {
                return true;
            }
        }

        return false;
    }
}
