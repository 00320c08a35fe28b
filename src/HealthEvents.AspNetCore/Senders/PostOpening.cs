namespace HealthEvents.AspNetCore;

/// <summary>What came out of a body: something to deliver, or an answer that ends the post.</summary>
internal readonly record struct PostOpening
{
    public PostOpening(PostContent content) => Content = content;

    public PostOpening(PostAnswer answer) => Answer = answer;

    public PostContent? Content { get; }

    public PostAnswer? Answer { get; }
}
