namespace HealthEvents;

/// <summary>Finds the page of a resource by its ARN, its type or service, or the form of its id.</summary>
internal static class ResourceFinder
{
    // The longest ARN that AWS Health gives: no name is longer.
    private const int Longest = 1_600;

    public static string? Find(string resource, string? type, string? region, string? account)
    {
        if (resource.Length is 0 or > Longest)
        {
            return null;
        }

        var arn = Arn.Parse(resource);
        if (arn.IsArn)
        {
            return OfArn(arn, resource, region);
        }

        if (QueueOf(resource) is { } queue)
        {
            return queue;
        }

        // What only begins like an ARN has no name; and where AWS Health names an account, it hit all that is in it.
        if (resource.StartsWith("arn:", StringComparison.Ordinal) || IsAccount(resource))
        {
            return null;
        }

        var place = new ResourcePlace(Arn: null, region, account);
        return OfType(resource, type, place) ?? OfId(resource, place);
    }

    private static string? OfArn(in Arn arn, string text, string? region)
    {
        const string Alarm = "alarm:";
        if (arn.Service is "cloudwatch" && arn.Resource.StartsWith(Alarm))
        {
            return CloudWatchConsole.AlarmUrl(text, region, arn.Resource[Alarm.Length..].ToString());
        }

        return OfSort(ResourcePages.OfService(arn.Service.ToString()), arn.Resource.ToString(), new ResourcePlace(text, arn.RegionOr(region), arn.AccountOrNull));
    }

    // "instance/i-0123" and "db:orders", behind the service.
    private static string? OfSort(ReadOnlySpan<ResourcePage> pages, string resource, in ResourcePlace place)
    {
        foreach (var page in pages)
        {
            if (Behind(page.Sort, resource) is { } text && page.Name(text) is { } name)
            {
                return place.UrlOf(page, name, "", resource);
            }
        }

        return null;
    }

    private static string? OfType(string resource, string? type, in ResourcePlace place)
    {
        if (string.IsNullOrEmpty(type))
        {
            return null;
        }

        // Services have no colon, types two at a time.
        if (!type.Contains(':', StringComparison.Ordinal))
        {
            var pages = ResourcePages.OfService(type);
            return OfSort(pages, resource, place) ?? OfMain(pages, resource, place);
        }

        if (ResourcePages.OfType(type) is not { } page)
        {
            return null;
        }

        var text = Behind(page.Sort, resource) ?? resource;
        return page.Name(text) is { } name ? place.UrlOf(page, name, page.Sort, text) : null;
    }

    private static string? OfMain(ReadOnlySpan<ResourcePage> pages, string name, in ResourcePlace place)
    {
        foreach (var page in pages)
        {
            if (page.IsMain)
            {
                return page.Name(name) is { } read ? place.UrlOf(page, read, page.Sort, name) : null;
            }
        }

        return null;
    }

    private static string? OfId(string resource, in ResourcePlace place)
    {
        foreach (var page in ResourcePages.ByPrefix)
        {
            // By the first character at first: 2,000 instructions an event less than a search for each prefix.
            if ((resource[0] == page.Prefix![0] || resource[0] == page.Sort[0]) && page.Name(Behind(page.Sort, resource) ?? resource) is { } id)
            {
                return place.UrlOf(page, id, page.Sort, id);
            }
        }

        return null;
    }

    // https://sqs.eu-west-1.amazonaws.com/111122223333/orders
    private static string? QueueOf(string address)
    {
        const string Start = "https://sqs.";
        if (!address.StartsWith(Start, StringComparison.Ordinal)
            || address[Start.Length..].Split('/') is not [var host, var account, var name]
            || host.Split('.', 2) is not [var region, var domain]
            || domain != Partitions.DomainOfServices(Partitions.OfRegion(region)))
        {
            return null;
        }

        return OfSort(ResourcePages.OfService("sqs"), name, new ResourcePlace(Arn: null, region, account));
    }

    /// <summary>Whether a text is the id of an account.</summary>
    public static bool IsAccount(string? text) => text is { Length: 12 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>What stands behind the sort, or <see langword="null"/> where another sort does, or none.</summary>
    private static string? Behind(string sort, string resource)
    {
        if (sort.Length == 0)
        {
            return resource.AsSpan().ContainsAny('/', ':') ? null : resource;
        }

        return resource.StartsWith(sort, StringComparison.Ordinal) ? resource[sort.Length..] : null;
    }
}
