namespace HealthEvents.AspNetCore;

/// <summary>What a sender says of a post, before or after its body was read.</summary>
internal readonly record struct PostDecision
{
    /// <summary>It is of somebody else. An unset decision says so too, and trusts nobody.</summary>
    public static PostDecision NotMine => default;

    /// <summary>It is trusted, or will be held against its body.</summary>
    public static PostDecision Accepted => new() { IsMine = true };

    /// <summary>Whether it is of this sender, so that no other is asked.</summary>
    public bool IsMine { get; private init; }

    /// <summary>The answer where that ends it, such as of a post that is refused.</summary>
    public PostAnswer? Answer { get; private init; }

    /// <summary>What is to be delivered.</summary>
    public PostContent? Content { get; private init; }

    /// <summary>It is of this sender, and ends with an answer.</summary>
    public static PostDecision Ended(PostAnswer answer) => new() { IsMine = true, Answer = answer };

    /// <summary>It is trusted, and this is to be delivered.</summary>
    public static PostDecision Opened(PostContent content) => new() { IsMine = true, Content = content };
}
