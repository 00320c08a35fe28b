namespace HealthEvents.Sinks;

/// <summary>Makes one event of AWS Health of its pages, and of what it says to several accounts.</summary>
internal static class UnitedHealthEvent
{
    /// <summary>The delivery of several events as one: of each communication its pages, of the earliest page what is not a resource.</summary>
    public static EventDelivery Join(EventDelivery[] parts)
    {
        var communications = CommunicationsOf(parts);
        var (first, received) = communications[0][0];
        var isOfSeveral = communications.Select(static pages => pages[0].Event.Account).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
        string[] accounts = [.. communications.SelectMany(static pages => pages).SelectMany(static page => AccountsOf(page.Event)).Distinct(StringComparer.Ordinal)];
        var united = first with
        {
            AffectedAccounts = accounts.Length > 1 ? accounts : first.AffectedAccounts,
            AffectedEntities = EntitiesOf(communications, isOfSeveral),
            Resources = [.. parts.SelectMany(static part => part.Received.Event.Resources).Distinct(StringComparer.Ordinal)],
            JoinedPages = PagesOf(communications),
        };
        if (isOfSeveral)
        {
            // No account is more the one that is hit than another.
            united = united with
            {
                Account = null,
                AffectedAccount = null,
                Envelope = EnvelopeOf(first, communications),
            };
        }

        var all = received with { Event = united, Problems = [.. parts.SelectMany(static part => part.Received.Problems).Distinct()] };
        return EventDelivery.Join(parts, all, isOfSeveral ? united.EventArn : null);
    }

    /// <summary>The events by communication, in the order the communications came, each by page.</summary>
    private static List<List<(HealthEvent Event, ReceivedEvent Received)>> CommunicationsOf(EventDelivery[] parts)
    {
        var known = new Dictionary<string, List<(HealthEvent Event, ReceivedEvent Received)>>(StringComparer.Ordinal);
        var communications = new List<List<(HealthEvent Event, ReceivedEvent Received)>>();
        foreach (var part in parts)
        {
            var page = (HealthEvent)part.Received.Event;
            var name = $"{page.Account}|{page.CommunicationWithoutPage ?? part.Identity}";
            if (!known.TryGetValue(name, out var pages))
            {
                known.Add(name, pages = []);
                communications.Add(pages);
            }

            pages.Add((page, part.Received));
        }

        foreach (var pages in communications.Where(static pages => pages.Count > 1))
        {
            // Arrivals of one page keep their order.
            var inOrder = pages.OrderBy(static page => page.Event.PageNumber).ToList();
            pages.Clear();
            pages.AddRange(inOrder);
        }

        return communications;
    }

    /// <summary>The accounts that a page names: those who relay what the API of AWS Health says name several.</summary>
    private static IReadOnlyList<string> AccountsOf(HealthEvent page) =>
        page.AffectedAccounts.Count > 0 ? page.AffectedAccounts : page.Account is { } account ? [account] : [];

    /// <summary>
    /// The resources of all, each once for each state that is said of it. Where a page names several accounts, nobody knows of which one a
    /// resource is.
    /// </summary>
    private static List<HealthAffectedEntity> EntitiesOf(List<List<(HealthEvent Event, ReceivedEvent Received)>> communications, bool isOfSeveral)
    {
        var known = new HashSet<(string? Account, string Value, string? Status)>();
        var all = new List<HealthAffectedEntity>();
        foreach (var (page, _) in communications.SelectMany(static pages => pages))
        {
            foreach (var entity in page.AffectedEntities)
            {
                var account = entity.Account ?? (isOfSeveral && page.AffectedAccounts.Count < 2 ? page.Account : null);
                if (known.Add((account, entity.Value, entity.Status?.Value)))
                {
                    all.Add(account == entity.Account ? entity : entity with { Account = account });
                }
            }
        }

        return all;
    }

    /// <summary>The pages of each communication that has several. Of one event alone of a single page there is nothing to say.</summary>
    private static List<HealthPages> PagesOf(List<List<(HealthEvent Event, ReceivedEvent Received)>> communications)
    {
        var all = new List<HealthPages>();
        foreach (var pages in communications)
        {
            int[] present = [.. pages.Select(static page => page.Event.PageNumber).Distinct()];
            var total = pages.Max(static page => page.Event.TotalPages);
            if (present.Length > 1 || total > 1)
            {
                all.Add(new HealthPages(pages[0].Event.Account, present, total));
            }
        }

        return all;
    }

    /// <summary>The envelope of the first, without the account that received it where others received the others.</summary>
    private static EventBridgeEnvelope? EnvelopeOf(HealthEvent first, List<List<(HealthEvent Event, ReceivedEvent Received)>> communications)
    {
        var receiver = first.Envelope?.Account;
        return receiver is null || communications.TrueForAll(pages => pages[0].Event.Envelope?.Account == receiver)
            ? first.Envelope
            : first.Envelope! with { Account = null };
    }
}
